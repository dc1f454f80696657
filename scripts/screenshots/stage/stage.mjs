import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { projectFolder } from '../../setup/folders.mjs';

/**
 * The app with a profile of its own, and the demonstration number when asked for; both gone after `play`.
 * @param runtime what scripts/screenshots.mjs hands to every scene
 * @param {{ number: boolean }} options number: false shows the first start
 * @param {(stage: { page: import('@playwright/test').Page, control: Function, size: Function }) => Promise<void>} play
 */
export async function onStage(runtime, { number }, play) {
  const { _electron } = await import('@playwright/test');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'balcao-pictures-'));
  const sandbox = number ? await startSandbox() : null;
  const app = await attached(() =>
    _electron.launch({
      executablePath: runtime.electronPath,
      args: runtime.appArguments({ profile, connection: sandbox?.line, flags: ['--lang=pt-BR'] }),
      env: { ...runtime.env, BALCAO_NO_TRAY: '1', TZ: afternoonZone() },
      timeout: 45_000,
    }),
  );
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  try {
    const page = await app.firstWindow();
    const control = (question, body) => ask(sandbox.line.controlUrl, question, body);
    await play({ page, control, size: (width, height) => page.setViewportSize({ width, height }) }).catch((error) =>
      asItStood(page, error),
    );
  } finally {
    // Playwright may wait for the connection for ever; what counts is that the process has ended.
    await Promise.race([app.close(), ended]);
    sandbox?.child.kill();
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Now and then the debugger and an Electron that is being born miss each other: pictures are worth a second start. */
async function attached(start) {
  try {
    return await start();
  } catch {
    return start();
  }
}

/** What the screen showed when a scene failed tells more than the step that waited for it. */
async function asItStood(page, error) {
  const file = path.join(projectFolder, '.cache', 'failed-scene.png');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file, timeout: 5_000 }).catch(() => undefined);
  throw new Error(`a scene failed; ${file} shows how it stood then`, { cause: error });
}

function startSandbox() {
  const cli = path.join(projectFolder, 'out', 'sandbox', 'cli.js');
  const child = spawn(process.execPath, [cli, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the sandbox ended before it was up')));
    readline
      .createInterface({ input: child.stdout })
      .once('line', (line) => resolve({ child, line: JSON.parse(line) }));
  });
}

async function ask(controlUrl, question, body) {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${controlUrl.replace(/\/$/, '')}/${question}`, body && options);
  if (!response.ok) throw new Error(`the sandbox refused ${question}: ${await response.text()}`);
  return response.json();
}

/** A zone in which it is afternoon now: the pictures show a working day, whenever they are taken. */
function afternoonZone() {
  const west = new Date().getUTCHours() - 15;
  return `Etc/GMT${west < 0 ? '' : '+'}${west}`;
}

/** A PNG of the page, once fonts and motion have come to rest. */
export async function picture(page, folder, name) {
  await page.mouse.move(720, 12);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'initial' });
}
