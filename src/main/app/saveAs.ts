import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { words } from './words';

/**
 * Asks where a file should go and copies it there.
 * @returns false when the person cancelled
 * @throws what the disk refuses
 */
export async function saveAs(window: BrowserWindow | null, file: string, suggestedName: string): Promise<boolean> {
  const options = { title: words.save.title, defaultPath: join(app.getPath('downloads'), suggestedName) };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || answer.filePath === '') return false;
  await copyFile(file, answer.filePath);
  return true;
}
