import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** The file of an index, and how to be rid of it. */
export interface IndexFile {
  readonly sqlite: Sqlite3Static;
  readonly db: Database;
  close(): void;
  /** Closes it and deletes it, so that an empty one can be opened in its place. */
  discard(): Promise<void>;
}

/** Opens the file of a number's index, an empty one where there is none. */
export type OpenFile = () => Promise<IndexFile>;
