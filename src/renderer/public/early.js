// Runs before the bundle is fetched and compiled: waking the store on disk takes about as long as that.
// Plain script, not built. It tells db/soleDatabase which databases there are; the database itself is opened by db/database,
// this connection only wakes its store up. Asked of IndexedDB, since the first word with localStorage blocks this thread.
globalThis.balcaoDatabases = indexedDB.databases().then((found) => {
  const names = found.flatMap(({ name }) => (name?.startsWith('balcao-') ? [name] : []));
  if (names.length !== 1) return names;
  const opening = indexedDB.open(names[0]);
  // Nothing is ever created or upgraded here.
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = (event) => event.preventDefault();
  opening.onsuccess = () => {
    const database = opening.result;
    database.onversionchange = () => database.close();
    addEventListener('balcao:opened', () => database.close(), { once: true });
    setTimeout(() => database.close(), 5_000);
  };
  return names;
});
globalThis.balcaoDatabases.catch(() => undefined);
