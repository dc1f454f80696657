import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import type { IndexFile } from './sqlite';

/** An index in memory, for tests. */
export async function memoryFile(): Promise<IndexFile> {
  const sqlite = await sqlite3InitModule();
  const db = new sqlite.oo1.DB(':memory:');
  const close = (): void => void (db.isOpen() && db.close());
  return {
    sqlite,
    db,
    close,
    discard: () => {
      close();
      return Promise.resolve();
    },
  };
}
