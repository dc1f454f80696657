import type { AppDescription, DesktopNotice } from '../../shared/contract/channels';
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
  readonly showUnread: (count: number) => void;
  readonly notify: (notice: DesktopNotice) => void;
  readonly settings: { read(): Settings; change(change: Partial<Settings>): Settings };
}

type AppRequests = Pick<
  Handlers,
  'app.describe' | 'app.openExternal' | 'app.showUnread' | 'app.notify' | 'settings.read' | 'settings.change'
>;

/** Requests about the app itself: links, badge, notifications, settings. */
export function appHandlers(parts: AppHandlerParts): AppRequests {
  return {
    'app.describe': () => done(parts.describe()),
    'app.openExternal': async (text) => {
      const url = text === parts.phonePageUrl() ? text : externalLink(text);
      if (url === null) return refuse('bad-link');
      await parts.openExternal(url);
      return done(null);
    },
    'app.showUnread': (count) => {
      parts.showUnread(count);
      return done(null);
    },
    'app.notify': (notice) => {
      parts.notify(notice);
      return done(null);
    },
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
