import type { Table } from 'dexie';
import { fileOf } from '../../../shared/domain/conversations/content';
import type { MessageRow } from '../../db/messages/row';
import type { ExportTools } from '../exportTools';
import type { Sink } from '../sink';
import { HashedSink } from './hashedSink';

/** Rows of one slice: between two of them the screen has its turn. */
const SLICE = 500;

/** What a number on this computer needs to go on working, and nobody elsewhere: not part of the history. */
const WORKING_TABLES: ReadonlySet<string> = new Set(['outbox', 'mediaFetches', 'ownDrafts', 'strays', 'botSessions']);

/** Never leave, whatever table they stand in. */
const SECRET_FIELDS: ReadonlySet<string> = new Set(['pin', 'recovery']);

interface ArchivedTable {
  readonly file: string;
  readonly rows: number;
  readonly key: string;
  readonly indexes: readonly string[];
}

interface ArchiveWork {
  readonly tools: ExportTools;
  readonly sink: Sink;
  readonly onMessages: (count: number) => void;
}

/**
 * Everything that the tables hold, a JSON line a row, with all stored media, a description and a manifest of hashes.
 * @returns the hash of the manifest
 */
export async function writeArchive({ tools, sink, onMessages }: ArchiveWork): Promise<string> {
  const out = new HashedSink(sink);
  const media = new Set<string>();
  const tables: Record<string, ArchivedTable> = {};
  for (const table of tools.db.tables) {
    if (WORKING_TABLES.has(table.name)) continue;
    const file = `tabelas/${table.name}.ndjson`;
    await out.begin(file);
    const rows = await writeRows(out, table, (some) => {
      if (table.name !== 'messages') return;
      for (const row of some) noteMedium(media, row);
      onMessages(some.length);
    });
    await out.end();
    const { primKey, indexes } = table.schema;
    tables[table.name] = { file, rows, key: primKey.src, indexes: indexes.map(({ src }) => src) };
  }
  for (const mediaId of media) await out.medium(mediaId, `midias/${mediaId}`);
  await out.text('esquema.json', `${JSON.stringify(describe(tools, tables), null, 1)}\n`);
  await out.text('LEIA-ME.txt', tools.t('exporting.archiveReadme').replaceAll('\n', '\r\n'));
  return out.manifest('manifesto.json');
}

async function writeRows(
  out: HashedSink,
  table: Table<unknown>,
  onRows: (rows: readonly unknown[]) => void,
): Promise<number> {
  let count = 0;
  let rows = await table.orderBy(':id').limit(SLICE).toArray();
  while (rows.length > 0) {
    await out.write(rows.map((row) => `${JSON.stringify(row, withoutSecrets)}\n`).join(''));
    count += rows.length;
    onRows(rows);
    const last = keyOf(table, rows.at(-1));
    rows = await table.where(':id').above(last).limit(SLICE).toArray();
  }
  return count;
}

function keyOf(table: Table<unknown>, row: unknown): string | number | readonly string[] {
  const { keyPath } = table.schema.primKey;
  const at = (path: string): string => (row as Record<string, string>)[path] ?? '';
  return Array.isArray(keyPath) ? keyPath.map(at) : at(String(keyPath));
}

function withoutSecrets(key: string, value: unknown): unknown {
  return SECRET_FIELDS.has(key) ? undefined : value;
}

function noteMedium(media: Set<string>, row: unknown): void {
  const { content } = row as Partial<Pick<MessageRow, 'content'>>;
  const file = content === undefined ? null : fileOf(content);
  if (file !== null) media.add(file.mediaId);
}

function describe({ shop, number, clock, db }: ExportTools, tables: Readonly<Record<string, ArchivedTable>>): object {
  return {
    schema: 'balcao-archive/1',
    shop,
    number,
    exportedAt: new Date(clock()).toISOString(),
    databaseVersion: db.verno,
    moments: 'milliseconds since 1970-01-01T00:00:00Z',
    encoding: 'UTF-8, one JSON object a line',
    media: 'midias/<mediaId>, bytes as received; messages name them in content.mediaId',
    chain:
      'changes: hash = SHA-256(hash of the entry before + canonical JSON of the entry without hash), 64 zeros before the first',
    tables,
  };
}
