import { extname, join } from 'node:path';
import { app, dialog, type BrowserWindow } from 'electron';
import { words } from './words';

/** Asks where a new file should stand; null when the person cancelled. Its ending is kept. */
export async function askWhere(window: BrowserWindow | null, suggestedName: string): Promise<string | null> {
  const ending = extname(suggestedName);
  const options = {
    title: words.exporting.title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: ending.slice(1).toUpperCase(), extensions: [ending.slice(1)] }],
  };
  const answer = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  if (answer.canceled || answer.filePath === '') return null;
  return extname(answer.filePath).toLowerCase() === ending ? answer.filePath : `${answer.filePath}${ending}`;
}
