import { createInterface } from 'node:readline';

/**
 * The floor of the search: native FTS5 in Node, on the same texts. Reads one JSON line with the number of documents, then
 * one line a document (JSON text), then one line a query (JSON: expression, limit). Answers one JSON line a query: ms and
 * rowids, newest first.
 */
const { DatabaseSync } = await sqlite();
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async () => (await lines.next()).value;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

const db = new DatabaseSync(process.argv[2]);
db.exec('PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA cache_size = -12000;');
db.exec("CREATE VIRTUAL TABLE words USING fts5(t, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
await fill(JSON.parse(await next()).documents);
const query = db.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?');
for (let line = await next(); line !== undefined; line = await next()) {
  const [expression, limit] = JSON.parse(line);
  const began = performance.now();
  const rows = query.all(expression, limit);
  say({ ms: performance.now() - began, rows: rows.map(({ rowid }) => rowid) });
}

async function fill(documents) {
  const began = performance.now();
  db.exec('BEGIN');
  const insert = db.prepare('INSERT INTO words (rowid, t) VALUES (?, ?)');
  for (let row = 1; row <= documents; row += 1) insert.run(row, JSON.parse(await next()));
  db.exec("INSERT INTO words (words) VALUES ('optimize'); COMMIT");
  const { version } = db.prepare('SELECT sqlite_version() AS version').get();
  say({ built: performance.now() - began, version });
}

/** Node has SQLite from version 22 on; for 20 the same code comes as a package. */
async function sqlite() {
  try {
    return await import('node:sqlite');
  } catch {
    return import('@photostructure/sqlite');
  }
}
