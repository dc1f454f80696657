import type { Attention, DesktopNotice } from '../../shared/contract/channels';
import type { AppDescription } from '../../shared/contract/diagnostics';
import type { Settings } from '../../shared/contract/settings';
import { done } from '../../shared/kernel/result';
import { externalLink } from '../app/externalLink';
import type { Handlers } from './door';
import { refuse } from './callFailure';

export interface AppHandlerParts {
  readonly describe: () => AppDescription;
  /** Hands an address to the system. */
  readonly openExternal: (url: string) => Promise<void>;
  /** The customer's phone of the demonstration, which is http on this computer; null when none is open. */
  readonly phonePageUrl: () => string | null;
  /** Of the window with this page, as all that follow. */
  readonly showUnread: (count: number, pageId: number) => void;
  readonly notify: (notice: DesktopNotice, pageId: number) => void;
  readonly tell: (attendantName: string | null, pageId: number) => void;
  readonly openAnother: () => void;
  readonly watchAttention: (idleAfter: number | null) => Attention;
  readonly settings: { read(): Settings; change(change: Partial<Settings>): Settings };
}

type AppRequests = Pick<
  Handlers,
  | 'app.describe'
  | 'app.openExternal'
  | 'app.showUnread'
  | 'app.notify'
  | 'window.openAnother'
  | 'window.tell'
  | 'system.watch'
  | 'settings.read'
  | 'settings.change'
>;

/** Requests about the app itself: links, windows, badge, notifications, settings. */
export function appHandlers(parts: AppHandlerParts): AppRequests {
  return {
    'app.describe': () => done(parts.describe()),
    'app.openExternal': async (text) => {
      // Behind `?` stands at most which link the customer opens.
      const url = text.split('?')[0] === parts.phonePageUrl() ? text : externalLink(text);
      if (url === null) return refuse('bad-link');
      await parts.openExternal(url);
      return done(null);
    },
    'app.showUnread': (count, asker) => {
      parts.showUnread(count, asker.id);
      return done(null);
    },
    'app.notify': (notice, asker) => {
      parts.notify(notice, asker.id);
      return done(null);
    },
    'window.openAnother': () => {
      parts.openAnother();
      return done(null);
    },
    'window.tell': ({ attendantName }, asker) => {
      parts.tell(attendantName, asker.id);
      return done(null);
    },
    'system.watch': (idleAfter) => done(parts.watchAttention(idleAfter)),
    'settings.read': () => done(parts.settings.read()),
    'settings.change': (change) => {
      try {
        return done(parts.settings.change(change));
      } catch (thrown) {
        // With a code it is the disk; without, a value outside its bounds.
        const errno = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : null;
        return errno === null ? refuse('bad-request') : refuse('disk-full', errno);
      }
    },
  };
}
