import { Menu, nativeImage, Tray } from 'electron';
import type { Log } from '../../shared/kernel/log';
import { words } from './words';

export interface TrayParts {
  /** A PNG. */
  readonly icon: string;
  readonly onOpen: () => void;
  readonly onQuit: () => void;
  readonly log: Log;
}

export interface TrayIcon {
  showUnread(count: number): void;
  destroy(): void;
}

/**
 * The icon beside the clock, which keeps the counter open while the window is hidden.
 * @returns null where there is none, as on a desktop without a status area: then closing the window quits
 */
export function openTray(parts: TrayParts): TrayIcon | null {
  const image = nativeImage.createFromPath(parts.icon);
  if (image.isEmpty()) return null;
  try {
    const tray = new Tray(image.resize({ width: 22, height: 22 }));
    const menu = Menu.buildFromTemplate([
      { label: words.tray.open, click: parts.onOpen },
      { type: 'separator' },
      { label: words.tray.quit, click: parts.onQuit },
    ]);
    tray.setContextMenu(menu);
    tray.setToolTip(words.appName);
    tray.on('click', parts.onOpen);
    return {
      showUnread(count) {
        const line = count === 0 ? words.tray.quiet : words.tray.waiting(count);
        tray.setToolTip(`${words.appName}: ${line}`);
        if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count));
      },
      destroy: () => tray.destroy(),
    };
  } catch {
    parts.log.info('tray.none');
    return null;
  }
}
