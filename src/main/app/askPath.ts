import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { words } from './words';

async function ask(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const answer = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks for a folder to put backups into. @returns null when the person cancelled */
export function askBackupFolder(window: BrowserWindow | null): Promise<string | null> {
  const { folder: title, choose: buttonLabel } = words.backup;
  return ask(window, { title, buttonLabel, properties: ['openDirectory', 'createDirectory'] });
}

/** Asks for the folder of another Balcão. @returns null when the person cancelled */
export function askProfileFolder(window: BrowserWindow | null): Promise<string | null> {
  const { folder: title, open: buttonLabel } = words.review;
  return ask(window, { title, buttonLabel, properties: ['openDirectory', 'showHiddenFiles'] });
}

/** Asks for the file of a backup. @returns null when the person cancelled */
export function askBackupFile(window: BrowserWindow | null): Promise<string | null> {
  const { file: title, open: buttonLabel, kind, every } = words.backup;
  return ask(window, {
    ...{ title, buttonLabel, properties: ['openFile'], defaultPath: app.getPath('documents') },
    filters: [
      { name: kind, extensions: ['balcao'] },
      { name: every, extensions: ['*'] },
    ],
  });
}
