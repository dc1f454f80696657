import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startElectron, temporaryFolder } from './appProcess.mjs';
import { startIdleSandbox } from './idleSandbox.mjs';
import { treeMemory, watchMemory } from './processMemory.mjs';

const MESSAGES = Number(process.env.BALCAO_BENCH_MESSAGES ?? 1_000_000);
/** Entries of the change log: one for so many messages, to keep the run short. */
const CHANGE_EVERY = 10;
const PHRASE = 'lavoura nordeste bailar creche esfinge tigela';

/**
 * Makes a backup of many messages and restores it into a clean profile, both by the app itself, which reads back and
 * compares every hash. Measured: seconds of the backup (its reading back included) and of the restore, and how far memory
 * of all processes rose above idle.
 */
export async function run({ electronPath, appArguments }) {
  const place = temporaryFolder('backup');
  const sandbox = await startIdleSandbox();
  const chosen = path.join(place.folder, 'copies');
  mkdirSync(chosen);
  const start = async (name) => {
    const profile = path.join(place.folder, name);
    const number = path.join(profile, 'numbers', sandbox.connection.phoneNumberId);
    mkdirSync(number, { recursive: true });
    writeFileSync(path.join(number, 'backup.json'), JSON.stringify(recordFor(chosen)));
    const electron = await startElectron({
      electronPath,
      args: appArguments({ profile, connection: sandbox.connection }),
    });
    const { page } = await electron.attach();
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'inbox', null, { timeout: 60_000 });
    return { electron, page };
  };
  try {
    const made = await backUp(await start('first'), `balcao-${sandbox.connection.phoneNumberId}`);
    const [archive] = archivesIn(chosen);
    const back = await restore(await start('second'), `balcao-${sandbox.connection.phoneNumberId}~2`);
    if (back.messages !== MESSAGES) throw new Error(`${back.messages} of ${MESSAGES} messages came back`);
    return {
      name: 'backup',
      value: made.seconds,
      unit: 's',
      restoreSeconds: back.seconds,
      messages: MESSAGES,
      changes: MESSAGES / CHANGE_EVERY,
      archiveMB: statSync(archive).size / 1_000_000,
      backupMemory: made.memory,
      restoreMemory: back.memory,
    };
  } finally {
    await sandbox.close();
    place.remove();
  }
}

function recordFor(folder) {
  const none = { lastGood: null, lastFailure: null, drilledAt: null };
  return { version: 1, folder, key: null, dailyAt: null, archives: {}, ...none };
}

function archivesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.balcao'))
    .map((name) => path.join(folder, name));
}

async function backUp({ electron, page }, database) {
  try {
    await page.evaluate(fill, { database, messages: MESSAGES, changeEvery: CHANGE_EVERY });
    await page.evaluate((phrase) => window.balcao.request('backup.protect', phrase), PHRASE);
    const result = await measure(electron, async () => {
      await page.evaluate(() => window.balcao.request('backup.start'));
      const until = Date.now() + 1_200_000;
      for (let made = false; !made; await new Promise((resolve) => setTimeout(resolve, 500))) {
        const { value } = await page.evaluate(() => window.balcao.request('backup.read'));
        if (value.lastFailure) throw new Error(value.lastFailure.code);
        if (Date.now() > until) throw new Error('the backup took too long');
        made = value.lastGood !== null;
      }
    });
    return result;
  } finally {
    await electron.stop();
  }
}

async function restore({ electron, page }, database) {
  try {
    await page.getByRole('button', { name: 'Ajustes' }).first().click();
    await page.getByRole('button', { name: 'Cópias' }).click();
    const dialog = page.getByRole('dialog');
    await page
      .getByRole('button', { name: /^Restaurar:/ })
      .first()
      .click();
    await dialog.getByRole('textbox').fill(PHRASE);
    await dialog.getByRole('button', { name: 'Abrir a cópia' }).click();
    const go = dialog.getByRole('button', { name: 'Restaurar esta cópia' });
    await go.waitFor({ timeout: 30_000 });
    const result = await measure(electron, async () => {
      await go.click();
      // Every window loads again on the restored tables.
      await dialog.waitFor({ state: 'detached', timeout: 1_200_000 });
    });
    return { ...result, messages: await page.evaluate(countMessages, database) };
  } finally {
    await electron.stop();
  }
}

async function measure(electron, work) {
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const idle = treeMemory(electron.pid);
  const stop = watchMemory(electron.pid);
  const began = Date.now();
  await work();
  const seconds = (Date.now() - began) / 1_000;
  const peak = stop();
  const memory = { idleMB: idle.total, aboveIdleMB: peak.total - idle.total, mainAboveIdleMB: peak.main - idle.main };
  return { seconds, memory };
}

/** Runs in the page: rows as the app writes them, straight into its store. */
async function fill({ database, messages, changeEvery }) {
  const opening = indexedDB.open(database);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const db = opening.result;
  const words = 'bom dia queria saber o preço do bolo de cenoura com cobertura para sábado às dez obrigada'.split(' ');
  const text = (index) =>
    Array.from({ length: 4 + (index % 17) }, (_, place) => words[(index * 7 + place * 5) % 17]).join(' ');
  for (let from = 0; from < messages; from += 5_000) {
    const transaction = db.transaction(['messages', 'changes'], 'readwrite', { durability: 'relaxed' });
    const ended = new Promise((resolve, reject) =>
      Object.assign(transaction, { oncomplete: resolve, onabort: reject }),
    );
    for (let index = from; index < Math.min(messages, from + 5_000); index += 1) {
      const id = `wamid.HBgNNTUxMTk${String((index * 7_919) % 100_000_007).padStart(9, '0')}${String(index).padStart(8, '0')}`;
      const conversationId = `cv-seed-${index % 4_000}`;
      transaction.objectStore('messages').put({
        ...{ id, conversationId, order: 1_760_000_000_000 + index * 1_000, at: 1_760_000_000_000 + index * 1_000 },
        ...{ direction: 'in', author: { kind: 'customer', id: `ct-seed-${index % 4_000}` } },
        content: { kind: 'text', text: text(index) },
      });
      if (index % changeEvery !== 0) continue;
      const seq = 1_000_000 + index / changeEvery;
      const hash = String(index).padStart(64, 'a');
      const change = { at: 1_760_000_000_000 + index, kind: 'message.received', actor: 'whatsapp', cause: id, hash };
      transaction.objectStore('changes').put({ seq, conversationId, body: { messageId: id }, ...change });
    }
    await ended;
  }
  db.close();
}

async function countMessages(database) {
  const opening = indexedDB.open(database);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const counting = opening.result.transaction('messages').objectStore('messages').count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  opening.result.close();
  return counting.result;
}
