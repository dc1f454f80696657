import type { DBCore, Middleware } from 'dexie';

/** What every write in a history that is only read ends with. Its name is stable: screens word it. */
class ReadOnlyHistory extends Error {
  override readonly name = 'ReadOnlyHistory';
}

/**
 * Refuses every transaction that could write, at the last place before IndexedDB: a command that nobody thought of is
 * refused as well. Lifting the schema of an old copy is no such transaction, and happens before.
 */
export const readOnly: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'readOnly',
  // Nearest to IndexedDB.
  level: -1,
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      if (mode === 'readwrite') throw new ReadOnlyHistory();
      return core.transaction(stores, mode, options);
    },
  }),
};
