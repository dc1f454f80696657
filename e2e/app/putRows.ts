import type { Page } from '@playwright/test';

/**
 * Writes rows into the app's real IndexedDB, past all of our own code. Screens and engine do not notice: load the page
 * again, or start the app again.
 */
export function putRows(
  page: Page,
  phoneNumberId: string,
  rows: Readonly<Record<string, readonly object[]>>,
): Promise<void> {
  return page.evaluate(
    ([name, tables]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error(`cannot open ${name}`));
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction(Object.keys(tables), 'readwrite', { durability: 'strict' });
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
          transaction.onabort = () => reject(new Error(`writing was undone: ${String(transaction.error)}`));
          for (const [table, list] of Object.entries(tables)) {
            for (const row of list) transaction.objectStore(table).put(row);
          }
        };
      }),
    [`balcao-${phoneNumberId}`, rows] as const,
  );
}
