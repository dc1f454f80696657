import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import type { Announcements, DesktopNotice } from '../../shared/contract/channels';
import type { Settings } from '../../shared/contract/settings';
import type { Clock } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { WindowState } from '../settings/machineState';
import { createNotices } from './notices';
import { watchRenderer } from './rendererHealth';
import { openTray, type TrayIcon } from './tray';
import { openWindow } from './window';
import { words } from './words';

export interface FaceParts {
  readonly preload: string;
  /** Folder of icon and tray pictures. */
  readonly pictures: string;
  readonly icon: string;
  readonly tray: boolean;
  readonly hidden: boolean;
  readonly theme: Settings['theme'];
  readonly remembered: WindowState | null;
  readonly remember: (state: WindowState) => void;
  readonly quitBegan: () => boolean;
  readonly command: (payload: Announcements['window.command']) => void;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Face {
  window(): BrowserWindow | null;
  show(): void;
  showUnread(count: number): void;
  notify(notice: DesktopNotice): void;
  useTheme(theme: Settings['theme']): void;
  openExternal(url: string): Promise<void>;
  destroy(): void;
}

/** What a person sees of the app: window, tray, notifications. */
export function openFace(parts: FaceParts): Face {
  const window = openWindow(parts);
  watchRenderer(window, parts.clock, parts.log);
  let toldHidden = false;

  function show(): void {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  const notify = createNotices((target) => {
    show();
    if (target !== '') parts.command({ command: 'open-conversation', target });
  });
  const tray: TrayIcon | null = parts.tray
    ? openTray({ pictures: parts.pictures, onOpen: show, onQuit: () => app.quit(), log: parts.log })
    : null;

  window.on('close', (event) => {
    if (tray === null || parts.quitBegan()) return;
    event.preventDefault();
    window.hide();
    if (!toldHidden) notify({ ...words.hidden, conversationId: '' });
    toldHidden = true;
  });

  return {
    window: () => (window.isDestroyed() ? null : window),
    show,
    showUnread(count) {
      tray?.showUnread(count);
      app.setBadgeCount(count);
      if (!window.isDestroyed()) window.setTitle(count === 0 ? words.appName : `(${count}) ${words.appName}`);
    },
    notify,
    useTheme(theme) {
      nativeTheme.themeSource = theme;
    },
    openExternal: (url) => shell.openExternal(url),
    destroy: () => tray?.destroy(),
  };
}
