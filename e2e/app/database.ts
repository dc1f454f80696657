import type { Page } from '@playwright/test';

/**
 * Reads a whole table as it stands in the app's real IndexedDB, past all of our own code.
 * @param generation 2: the tables that the first restore made
 */
export function rowsOf<Row>(page: Page, phoneNumberId: string, table: string, generation = 1): Promise<Row[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error(`cannot open ${name}`));
        opening.onsuccess = () => {
          const asking = opening.result.transaction(store).objectStore(store).getAll();
          asking.onerror = () => reject(new Error(`cannot read ${store}`));
          asking.onsuccess = () => {
            opening.result.close();
            resolve(asking.result as never[]);
          };
        };
      }),
    [`balcao-${phoneNumberId}${generation === 1 ? '' : `~${String(generation)}`}`, table] as const,
  );
}
