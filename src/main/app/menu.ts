import { app, Menu } from 'electron';
import { words } from './words';

/** No menu bar; macOS needs one for its shortcuts to work (copy, paste, hide, quit). */
export function setMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: app.name,
        submenu: [
          { role: 'about', label: words.menu.about },
          { type: 'separator' },
          { role: 'hide', label: words.menu.hide },
          { type: 'separator' },
          { role: 'quit', label: words.tray.quit },
        ],
      },
      { role: 'editMenu', label: words.menu.edit },
      { role: 'windowMenu', label: words.menu.window },
    ]),
  );
}
