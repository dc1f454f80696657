import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { buildWhenStale } from './build/buildWhenStale.mjs';
import { attend } from './demo/attendant.mjs';
import { compareSides } from './demo/compareSides.mjs';
import { appArgumentsFor } from './runtime/appArguments.mjs';
import { withDisplay } from './runtime/launch.mjs';
import { projectFolder } from './setup/folders.mjs';
import { SetupFailure, runScript, say } from './setup/say.mjs';

const minuteMs = 60_000;
const picture = path.join(projectFolder, '.cache', 'screenshots', 'demo.png');

await runScript(() =>
  withDisplay(async (runtime) => {
    await buildWhenStale();
    const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'balcao-demo-'));
    const { _electron } = await import('@playwright/test');
    const app = await _electron.launch({
      executablePath: runtime.electronPath,
      args: appArgumentsFor(runtime.args)({ profile, flags: ['--demo', '--lang=pt-BR'] }),
      env: { ...runtime.env, BALCAO_NARRATE: '1' },
    });
    try {
      const controlUrl = await demonstrationOf(app.process());
      return await playMinute(await app.firstWindow(), controlUrl);
    } finally {
      await app.close();
      fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }),
);

async function playMinute(page, controlUrl) {
  say('one minute at the counter: sample customers write, a scripted attendant answers');
  const written = await attend(page, Date.now() + minuteMs);
  await settle(page, controlUrl, written);
  fs.mkdirSync(path.dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  const result = compareSides(await readSides(page, controlUrl));
  for (const name of ['received', 'answered', 'delivered', 'read']) console.log(`${name.padEnd(10)}${result[name]}`);
  console.log(`screenshot ${picture}`);
  for (const problem of result.problems) console.log(`✘ ${problem}`);
  if (result.problems.length === 0) console.log('✔ nothing was lost, nothing was sent twice');
  return result.problems.length > 0 ? 1 : 0;
}

/** Waits, at most 30 s, until both sides agree; what is still missing then is lost. */
async function settle(page, controlUrl, written) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    await control(controlUrl, 'wait', { sentAtLeast: written, webhooksIdle: true, timeoutMs: 5000 });
    if (compareSides(await readSides(page, controlUrl)).problems.length === 0) return;
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  }
}

async function readSides(page, controlUrl) {
  // The counter last: what the other side already knew must be in it.
  const [written, sent] = [await control(controlUrl, 'written'), await control(controlUrl, 'sent')];
  return { written, sent, rows: await page.evaluate(readMessages) };
}

/** Runs in the page: the messages table as it stands, past all of the app's own code. */
async function readMessages() {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const { name } = (await indexedDB.databases()).find((each) => each.name.startsWith('balcao-'));
  const database = await settled(indexedDB.open(name));
  const rows = await settled(database.transaction('messages').objectStore('messages').getAll());
  database.close();
  return rows.map(({ id, direction, delivery }) => ({ id, direction, delivery }));
}

async function control(controlUrl, question, body) {
  const options = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${controlUrl.replace(/\/$/, '')}/${question}`, body && options);
  if (!response.ok) throw new SetupFailure(`the sandbox refused ${question}: HTTP ${response.status}`);
  return response.json();
}

/** The app prints where its demonstration number is controlled from. */
function demonstrationOf(child) {
  return new Promise((resolve, reject) => {
    const late = () => reject(new SetupFailure('the demonstration number did not start within 45 seconds.'));
    const timer = setTimeout(late, 45_000);
    child.once('exit', () => reject(new SetupFailure('the app ended before the demonstration number was up.')));
    readline.createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{"balcao":"demonstration"')) return;
      clearTimeout(timer);
      resolve(JSON.parse(line).controlUrl);
    });
  });
}
