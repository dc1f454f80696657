/**
 * The floor: the very rows that the app stored, all tables with the same indexes, written to a database of their own
 * by bare IndexedDB, 1,000 rows a transaction, strict durability. Runs in the app's own page, so disk and process are the same.
 * @returns ms that the writing took, without reading the rows or creating the stores
 */
export async function writeSameRows(page, databaseName) {
  await page.evaluate(readTables, databaseName);
  await page.evaluate(openFloor, `${databaseName}-floor`);
  return page.evaluate(writeTables);
}

// Each of these runs in the page and sees nothing of this file; what they share stands in `globalThis.floor`.

async function readTables(source) {
  const asked = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const original = await asked(indexedDB.open(source));
  const tables = [];
  for (const name of original.objectStoreNames) {
    const store = original.transaction(name).objectStore(name);
    const indexes = [...store.indexNames].map((indexName) => {
      const { keyPath, unique, multiEntry } = store.index(indexName);
      return { name: indexName, keyPath, unique, multiEntry };
    });
    const { keyPath, autoIncrement } = store;
    tables.push({ name, keyPath, autoIncrement, indexes, rows: await asked(store.getAll()) });
  }
  original.close();
  globalThis.floor = { asked, tables };
}

async function openFloor(floorName) {
  const { asked, tables } = globalThis.floor;
  await asked(indexedDB.deleteDatabase(floorName));
  const opening = indexedDB.open(floorName, 1);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, autoIncrement, indexes } of tables) {
      const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) {
        store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
      }
    }
  };
  globalThis.floor.database = await asked(opening);
}

async function writeTables() {
  const { asked, tables, database } = globalThis.floor;
  const finished = (transaction) =>
    new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  const startedAt = performance.now();
  for (const table of tables) {
    for (let from = 0; from < table.rows.length; from += 1000) {
      const transaction = database.transaction(table.name, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(table.name);
      for (const row of table.rows.slice(from, from + 1000)) store.put(row);
      await finished(transaction);
    }
  }
  const elapsed = performance.now() - startedAt;
  database.close();
  await asked(indexedDB.deleteDatabase(database.name));
  delete globalThis.floor;
  return { elapsed, rows: tables.reduce((sum, table) => sum + table.rows.length, 0) };
}

/** One value of the app's `meta` table, read past the app's code. */
export function counters(page, databaseName) {
  return page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          if (!database.objectStoreNames.contains('meta')) {
            database.close();
            resolve(null);
            return;
          }
          const asking = database.transaction('meta').objectStore('meta').get('counters');
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => {
            database.close();
            resolve(asking.result ?? null);
          };
        };
      }),
    databaseName,
  );
}
