import type { Database } from '@sqlite.org/sqlite-wasm';

/** Raised whenever tables or tokens change: an index of another format is made anew. */
const FORMAT = '2';

/** Of the index in memory: a search reads some dozen pages here and there. */
const CACHE_KIB = 24_000;

/** Pieces of one size that are joined when the index is tidied: as soon as there are two. */
const JOINED = 2;
const JOIN = `INSERT INTO words (words, rank) VALUES ('usermerge', ${JOINED})`;

/**
 * `words` holds no text, only where each token stands (contentless). A document's rowid is its place in time counted
 * backwards, so that the newest hits are simply the first ones: FTS5 reads a list of hits from its beginning two to three
 * times as fast as from its end. `ascii` parts tokens at blanks, which is all that is left to do: see `indexText`.
 */
const SCHEMA = `
  CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE conversations (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, contact TEXT NOT NULL, sector TEXT NOT NULL, holder TEXT,
    followers TEXT NOT NULL, closed INTEGER NOT NULL, missed INTEGER NOT NULL, tags TEXT NOT NULL, at INTEGER NOT NULL
  );
  CREATE INDEX conversations_of_contact ON conversations (contact);
  CREATE INDEX tagged_conversations ON conversations (at) WHERE tags <> '';
  CREATE TABLE documents (
    rowid INTEGER PRIMARY KEY, id TEXT NOT NULL, n INTEGER NOT NULL, marks INTEGER NOT NULL, author TEXT, sum INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE words USING fts5(
    tokens, content='', contentless_delete=1, tokenize='ascii', prefix='2 3 4 5'
  );
`;

/** @returns false when the file is of another format, and has to be made anew */
export function prepareSchema(db: Database): boolean {
  // The index can be made again: a power cut may cost its last moments, never its order.
  // Its file is this worker's alone: nobody else can have changed it since the last search, which then need not look.
  db.exec('PRAGMA locking_mode = exclusive; PRAGMA journal_mode = truncate; PRAGMA synchronous = normal;');
  db.exec(`PRAGMA cache_size = -${CACHE_KIB};`);
  const tables = Number(db.selectValue("SELECT count(*) FROM sqlite_schema WHERE type = 'table'"));
  if (tables === 0) {
    db.transaction(() => {
      db.exec(SCHEMA);
      db.exec(JOIN);
      db.exec({ sql: "INSERT INTO facts VALUES ('format', ?)", bind: [FORMAT] });
    });
    return true;
  }
  if (db.selectValue("SELECT value FROM facts WHERE key = 'format'") !== FORMAT) return false;
  // Indexes from before this was set get it now.
  if (db.selectValue("SELECT v FROM words_config WHERE k = 'usermerge'") !== JOINED) db.exec(JOIN);
  return true;
}
