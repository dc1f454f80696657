import { join } from 'node:path';
import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { Log } from '../../shared/kernel/log';
import { words } from './words';

export interface TrayParts {
  /** Folder of the tray's pictures. */
  readonly pictures: string;
  readonly onOpen: () => void;
  readonly onQuit: () => void;
  readonly log: Log;
}

export interface TrayIcon {
  showUnread(count: number): void;
  destroy(): void;
}

function pictureOf(folder: string, unread: boolean): NativeImage {
  // macOS colours a template itself and has the number beside it.
  if (process.platform === 'darwin') return nativeImage.createFromPath(join(folder, 'trayTemplate.png'));
  return nativeImage.createFromPath(join(folder, unread ? 'trayUnread.png' : 'tray.png'));
}

/**
 * The icon beside the clock, which keeps the counter open while the window is hidden.
 * @returns null where there is none: then closing the window quits
 */
export function openTray(parts: TrayParts): TrayIcon | null {
  const calm = pictureOf(parts.pictures, false);
  const waiting = pictureOf(parts.pictures, true);
  if (calm.isEmpty()) return null;
  try {
    const tray = new Tray(calm);
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
        else if (!waiting.isEmpty()) tray.setImage(count === 0 ? calm : waiting);
      },
      destroy: () => tray.destroy(),
    };
  } catch {
    parts.log.info('tray.none');
    return null;
  }
}
