import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Announcements, DesktopNotice } from '../../shared/contract/channels';
import type { Settings } from '../../shared/contract/settings';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { WindowState } from '../settings/machineState';
import { createNotices } from './notices';
import { watchRenderer } from './rendererHealth';
import { openTray, type TrayIcon } from './tray';
import { Windows } from './windows';
import { windowTitle } from './windowSlots';
import { words } from './words';

export interface FaceParts {
  readonly preload: string;
  /** Folder of icon and tray pictures. */
  readonly pictures: string;
  readonly icon: string;
  readonly tray: boolean;
  readonly hidden: boolean;
  readonly theme: Settings['theme'];
  /** Place of each window, by its slot. */
  readonly remembered: (slot: number) => WindowState | null;
  readonly remember: (slot: number, state: WindowState) => void;
  readonly quitBegan: () => boolean;
  readonly command: (window: BrowserWindow, payload: Announcements['window.command']) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** Windows are named by the id of their page: those that ask. */
export interface Face {
  readonly icon: string;
  windows(): readonly BrowserWindow[];
  /** The window of a page; of none, the one in front. */
  window(pageId?: number): BrowserWindow | null;
  show(): void;
  openAnother(): void;
  /** Title of that window; badge and tray show the largest count of all. */
  showUnread(count: number, pageId: number): void;
  tell(attendantName: string | null, pageId: number): void;
  notify(notice: DesktopNotice, pageId: number): void;
  useTheme(theme: Settings['theme']): void;
  openExternal(url: string): Promise<void>;
  destroy(): void;
}

/** What a window says of itself. */
interface Label {
  readonly attendantName: string | null;
  readonly unread: number;
}

const BLANK: Label = { attendantName: null, unread: 0 };

/** What a person sees of the app: windows, tray, notifications. */
export function openFace(parts: FaceParts): Face {
  const labels = new Map<number, Label>();
  const notices = createNotices((target, pageId) => {
    const window = windows.ofPage(pageId) ?? windows.front();
    windows.show(window);
    if (window !== null && target !== '') parts.command(window, { command: 'open-conversation', target });
  });
  const show = (): void => windows.show(windows.front());
  const tray: TrayIcon | null = parts.tray
    ? openTray({ pictures: parts.pictures, onOpen: show, onQuit: () => app.quit(), log: parts.log })
    : null;
  const label = (pageId: number, change: Partial<Label>): void => {
    labels.set(pageId, { ...(labels.get(pageId) ?? BLANK), ...change });
    const { attendantName, unread } = labels.get(pageId) ?? BLANK;
    windows.ofPage(pageId)?.setTitle(windowTitle(words.appName, attendantName, unread));
    count();
  };
  const count = (): void => {
    // Windows share what waits in the queue: adding up would count it twice.
    const most = Math.max(0, ...[...labels.values()].map(({ unread }) => unread));
    tray?.showUnread(most);
    app.setBadgeCount(most);
  };
  const windows = new Windows({
    ...parts,
    hidesLast: () => tray !== null && !parts.quitBegan(),
    onHidden: once(() => notices({ ...words.hidden, conversationId: '' }, 0)),
    onOpened(window) {
      watchRenderer(window, parts.clock, parts.log);
      const { id } = window.webContents;
      window.once('closed', () => {
        labels.delete(id);
        count();
      });
    },
  });
  windows.add(parts.hidden);
  return {
    windows: () => windows.all(),
    window: (pageId) => (pageId === undefined ? windows.front() : (windows.ofPage(pageId) ?? windows.front())),
    ...{ icon: parts.icon, show },
    openAnother: () => void windows.add(false),
    showUnread: (unread, pageId) => label(pageId, { unread }),
    tell: (attendantName, pageId) => label(pageId, { attendantName }),
    notify: notices,
    useTheme: (theme) => void (nativeTheme.themeSource = theme),
    openExternal: (url) => shell.openExternal(url),
    destroy: () => tray?.destroy(),
  };
}

function once(run: () => void): () => void {
  let ran = false;
  return () => {
    if (!ran) run();
    ran = true;
  };
}
