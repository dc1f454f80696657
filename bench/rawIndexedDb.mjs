/**
 * The floor: the very rows that the app stored, all tables with the same indexes, written to a database of their own
 * by bare IndexedDB, 1,000 rows a transaction, strict durability. Runs in the app's own page, so disk and process are the same.
 * @returns ms that the writing took, without reading the rows or creating the stores
 */
export function writeSameRows(page, databaseName) {
  return page.evaluate(async (source) => {
    const asked = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const finished = (transaction) =>
      new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
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

    const floorName = `${source}-floor`;
    await asked(indexedDB.deleteDatabase(floorName));
    const opening = indexedDB.open(floorName, 1);
    opening.onupgradeneeded = () => {
      for (const table of tables) {
        const store = opening.result.createObjectStore(table.name, {
          keyPath: table.keyPath,
          autoIncrement: table.autoIncrement,
        });
        for (const index of table.indexes) {
          store.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
        }
      }
    };
    const floor = await asked(opening);
    const startedAt = performance.now();
    for (const table of tables) {
      for (let from = 0; from < table.rows.length; from += 1000) {
        const transaction = floor.transaction(table.name, 'readwrite', { durability: 'strict' });
        const store = transaction.objectStore(table.name);
        for (const row of table.rows.slice(from, from + 1000)) store.put(row);
        await finished(transaction);
      }
    }
    const elapsed = performance.now() - startedAt;
    floor.close();
    await asked(indexedDB.deleteDatabase(floorName));
    return { elapsed, rows: tables.reduce((sum, table) => sum + table.rows.length, 0) };
  }, databaseName);
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
