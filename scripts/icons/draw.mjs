/** Draws resources/*.png, icon.ico and icon.icns from the SVG files beside them: node scripts/icons/draw.mjs */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withDisplay } from '../runtime/launch.mjs';
import { projectFolder } from '../setup/folders.mjs';
import { runScript, say } from '../setup/say.mjs';
import { packIcns, packIco } from './packIcons.mjs';

const folder = path.join(projectFolder, 'resources');
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const traySizes = { '': 16, '@2x': 32 };

await runScript(() =>
  withDisplay(async (runtime) => {
    const { _electron } = await import('@playwright/test');
    const app = await _electron.launch({
      executablePath: runtime.electronPath,
      args: [...runtime.args, emptyApp()],
      env: runtime.env,
    });
    const page = await app.firstWindow();
    const draw = async (name, size) => {
      const svg = fs.readFileSync(path.join(folder, `${name}.svg`), 'base64');
      return Buffer.from(await page.evaluate(rasterise, { svg, size }), 'base64');
    };
    const icons = new Map();
    for (const size of sizes) icons.set(size, await draw('icon', size));
    fs.mkdirSync(path.join(folder, 'icons'), { recursive: true });
    for (const [size, png] of icons) {
      if (size <= 512) fs.writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), png);
    }
    fs.writeFileSync(path.join(folder, 'icon.png'), icons.get(512));
    fs.writeFileSync(path.join(folder, 'icon.ico'), packIco(icons));
    fs.writeFileSync(path.join(folder, 'icon.icns'), packIcns(icons));
    for (const name of ['tray', 'trayUnread', 'trayTemplate']) {
      for (const [suffix, size] of Object.entries(traySizes)) {
        fs.writeFileSync(path.join(folder, `${name}${suffix}.png`), await draw(name, size));
      }
    }
    await app.close();
    say(`the icons are in ${folder}`);
  }),
);

/** An app of one empty window. */
function emptyApp() {
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'balcao-icons-'));
  fs.writeFileSync(path.join(place, 'package.json'), '{"name":"icons","version":"1.0.0","main":"main.js"}');
  const main = "const { app, BrowserWindow } = require('electron');";
  const open = "app.whenReady().then(() => new BrowserWindow({ show: false }).loadURL('data:text/html,'));";
  fs.writeFileSync(path.join(place, 'main.js'), `${main}\n${open}\n`);
  return place;
}

/** Runs in the page. */
async function rasterise({ svg, size }) {
  const image = new Image();
  image.src = `data:image/svg+xml;base64,${svg}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.toDataURL('image/png').split(',')[1];
}
