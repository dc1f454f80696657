import { writeFileSync } from 'node:fs';
import path from 'node:path';

/** The floor of a start: Electron with one sandboxed window and one line of text, shown when it is ready. */
export function writeBareApp(folder) {
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'bare', version: '1.0.0', main: 'main.js' }));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>bare</title><p>bare window</p>');
  writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
const path = require('node:path');
const profile = process.argv.find((argument) => argument.startsWith('--profile='));
if (profile) app.setPath('userData', profile.slice('--profile='.length));
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false });
  window.once('ready-to-show', () => window.show());
  window.loadFile(path.join(__dirname, 'index.html'));
});
process.on('SIGTERM', () => app.quit());
`,
  );
}
