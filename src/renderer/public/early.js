// Runs before the bundle is fetched and compiled: opening the store of the last number takes the disk as long as that.
// Plain script, not built. The database itself is opened by db/database; this connection only wakes its store up.
(() => {
  const number = localStorage.getItem('balcao.last-number');
  if (!number) return;
  const opening = indexedDB.open(`balcao-${number}`);
  // Nothing is ever created or upgraded here.
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = (event) => event.preventDefault();
  opening.onsuccess = () => {
    const database = opening.result;
    database.onversionchange = () => database.close();
    addEventListener('balcao:opened', () => database.close(), { once: true });
    setTimeout(() => database.close(), 5_000);
  };
})();
