import type { Table } from 'dexie';
import type { BackupKey, ChunkPlace } from '../../../shared/contract/backup';
import { rowsText } from '../../../shared/domain/backup/rowsText';
import type { BalcaoDatabase } from '../database';

/** A run of rows of one table, as text. */
export interface TableChunk {
  readonly place: ChunkPlace;
  readonly text: string;
}

/** A chunk should have about so many characters: a message of a second on a slow disk, and no more memory than that. */
const CHUNK_CHARS = 512 * 1024;
const ROWS_FIRST = 50;
const ROWS_MIN = 10;
const ROWS_MAX = 2_000;

/** The mark of an unfinished restore is part of no history. */
const MARK = 'restoring';

/** Largest last: a person who waits sees the small ones pass first, and a cut archive has people and conversations. */
export function tablesInOrder(db: BalcaoDatabase): readonly string[] {
  const last = ['messages', 'changes'];
  const names = db.tables.map(({ name }) => name).filter((name) => !last.includes(name));
  return [...names.sort(), ...last];
}

/** Reads a table in the order of its keys, each chunk in a transaction of its own: nobody waits for more than one. */
export async function* readTable(db: BalcaoDatabase, name: string): AsyncGenerator<TableChunk> {
  const table: Table<unknown, BackupKey> = db.table(name);
  const keyOf = keyReader(table);
  let limit = ROWS_FIRST;
  let after: BackupKey | null = null;
  for (let chunk = 0; ; chunk += 1) {
    const rows = await rowsBehind(table, after, limit);
    const upTo: BackupKey | null = rows.length < limit ? null : keyOf(rows.at(-1));
    const text = rowsText(withoutMark(name, rows));
    yield { place: { table: name, chunk, after, upTo, rows: withoutMark(name, rows).length }, text };
    if (upTo === null) return;
    after = upTo;
    const fitting = Math.floor((rows.length * CHUNK_CHARS) / Math.max(1, text.length));
    limit = Math.max(ROWS_MIN, Math.min(ROWS_MAX, fitting));
  }
}

/** One chunk again, as its rows stand now. Inside a transaction it belongs to that. */
export async function readAgain(db: BalcaoDatabase, place: ChunkPlace): Promise<TableChunk> {
  const rows = withoutMark(place.table, await rowsOfRange(db, place));
  return { place: { ...place, rows: rows.length }, text: rowsText(rows) };
}

/** The rows of a chunk's range. */
export function rowsOfRange(
  db: BalcaoDatabase,
  { table, after, upTo }: Pick<ChunkPlace, 'table' | 'after' | 'upTo'>,
): Promise<readonly unknown[]> {
  const rows: Table<unknown, BackupKey> = db.table(table);
  const where = rows.where(':id');
  if (after === null && upTo === null) return rows.toArray();
  if (after === null) return where.belowOrEqual(upTo).toArray();
  if (upTo === null) return where.above(after).toArray();
  return where.between(after, upTo, false, true).toArray();
}

function rowsBehind(table: Table<unknown, BackupKey>, after: BackupKey | null, limit: number): Promise<unknown[]> {
  const rows = after === null ? table.orderBy(':id') : table.where(':id').above(after);
  return rows.limit(limit).toArray();
}

/** Which rows stand in a chunk of `meta`: all but the mark of a restore. */
export function withoutMark(table: string, rows: readonly unknown[]): readonly unknown[] {
  return table === 'meta' ? rows.filter((row) => (row as { key?: unknown }).key !== MARK) : rows;
}

function keyReader(table: Table<unknown, BackupKey>): (row: unknown) => BackupKey {
  const { keyPath } = table.schema.primKey;
  const at = (row: unknown, path: string): unknown =>
    path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], row);
  return (row) => (Array.isArray(keyPath) ? keyPath.map((path) => at(row, path)) : at(row, keyPath ?? '')) as BackupKey;
}
