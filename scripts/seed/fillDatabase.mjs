import { readFileSync } from 'node:fs';

/** The generator as a script: the page cannot import from here. */
const generator = readFileSync(new URL('./shopWorld.mjs', import.meta.url), 'utf8').replaceAll(/^export /gm, '');

/** Conversations that are written in one transaction. */
const STEP = 400;

/**
 * Fills the open app's own database with an invented shop, past its code and in its present shapes, as fast as IndexedDB
 * takes it. Screens and index notice at the next start.
 * @param onProgress is told the share that is done, 0–1
 */
export async function fillDatabase(page, databaseName, plan, onProgress = () => undefined) {
  const world = await page.evaluateHandle(`(() => {\n${generator}\nreturn shopWorld(${JSON.stringify(plan)});\n})()`);
  const write = await page.evaluateHandle(openWriter, databaseName);
  const conversations = await page.evaluate((made) => made.conversations, world);
  for (let from = 0; from < conversations; from += STEP) {
    await page.evaluate(writeSome, { world, write, from, to: Math.min(conversations, from + STEP) });
    onProgress(Math.min(1, (from + STEP) / conversations));
  }
  await page.evaluate(writeCounters, { world, write });
}

// The functions below run in the page, each by itself.

async function openWriter(name) {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(new Error('the database does not open'));
    opening.onsuccess = () => resolve(opening.result);
  });
  return (rows) =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(Object.keys(rows), 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error(`filling was undone: ${String(transaction.error)}`));
      for (const [table, list] of Object.entries(rows)) {
        for (const row of list) transaction.objectStore(table).put(row);
      }
    });
}

async function writeSome({ world, write, from, to }) {
  const rows = { contacts: [], conversations: [], messages: [] };
  for (let index = from; index < to; index += 1) {
    for (const [table, list] of Object.entries(world.rowsOf(index))) rows[table].push(...list);
  }
  await write(rows);
}

async function writeCounters({ world, write }) {
  await write({ meta: [world.counters] });
}
