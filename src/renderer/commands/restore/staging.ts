import type { DexieOptions, IndexableType } from 'dexie';
import type { ArchiveTableFacts, ChunkPlace } from '../../../shared/contract/backup';
import { parseRows, rowsText } from '../../../shared/domain/backup/rowsText';
import { BalcaoDatabase } from '../../db/database';
import { generationsOf } from '../../db/generations';
import { rowsOfRange, withoutMark } from '../../db/snapshot/readTables';
import { allVersions } from '../../db/versions/allVersions';
import type { Occasion } from '../occasion';

export interface StagingParts {
  readonly phoneNumberId: string;
  /** Version of the schema that the archive was made with; 0: not known, as that of this app. */
  readonly schema: number;
  readonly dexie?: DexieOptions;
  /** SHA-256, lower-case hex; handed in, since tests have no window. */
  readonly hash: (text: string) => Promise<string>;
}

/**
 * Chunks that are on their way to the disk at once: while the browser's process writes one, the next one is parsed here. Of
 * the time that a row takes nearly all is that process's.
 */
const ON_THE_WAY = 3;

const none: Promise<readonly unknown[]> = Promise.resolve([]);

/** The newest schema that this app knows. */
export const knownSchema = allVersions.at(-1)?.number ?? 0;

/**
 * Tables on their way back: a database of its own, next to the one that people work in, and never taken for whole until
 * `finishRestore` takes its mark away.
 */
export class Staging {
  private readonly onTheWay: Promise<void>[] = [];
  private readonly places = new Set<string>();

  private constructor(
    readonly db: BalcaoDatabase,
    private readonly parts: StagingParts,
    /** The highest generation that was there; null: none. */
    readonly before: number | null,
  ) {}

  static async begin(parts: StagingParts, { now }: Occasion): Promise<Staging> {
    const { phoneNumberId, schema, dexie } = parts;
    const factory = (dexie?.indexedDB as IDBFactory | undefined) ?? indexedDB;
    const names = (await factory.databases()).map(({ name }) => name ?? '');
    const before = generationsOf(names, phoneNumberId)[0] ?? null;
    const versions = schema === 0 ? allVersions : allVersions.filter(({ number }) => number <= schema);
    // Nothing of it counts before its last transaction, which is strict.
    const options = { chromeTransactionDurability: 'relaxed', ...dexie } as const;
    const db = new BalcaoDatabase(phoneNumberId, options, versions, (before ?? 1) + 1);
    // In the transaction that creates it: there is no moment at which it could be taken for a whole one.
    db.on('populate', (transaction) => void transaction.table('meta').add({ key: 'restoring', since: now }));
    await db.open();
    return new Staging(db, parts, before);
  }

  /**
   * Writes a chunk; the same place again replaces what was there. It is on the disk once `written` says so.
   * @returns its rows
   */
  async put(place: ChunkPlace, text: string): Promise<number> {
    const table = this.db.tables.find(({ name }) => name === place.table);
    // A table of a version that this app has left behind: its rows stay in the archive.
    if (table === undefined) return 0;
    const rows = parseRows(text);
    const name = `${place.table} ${place.chunk}`;
    if (this.places.has(name)) await this.replace(place);
    this.places.add(name);
    if (this.onTheWay.length >= ON_THE_WAY) await this.onTheWay.shift();
    const writing = this.write(place.table, rows);
    // Whoever waits for it hears of a failure; until then it is nobody's.
    writing.catch(() => undefined);
    this.onTheWay.push(writing);
    return rows.length;
  }

  /** Waits for the disk. @throws when something could not be written */
  async written(): Promise<void> {
    await Promise.all(this.onTheWay.splice(0));
  }

  /**
   * Reads everything back and compares it with what the archive says of itself.
   * @returns the table that differs; null: all is as it was
   */
  async compare(tables: readonly ArchiveTableFacts[], onTable: (done: number) => void): Promise<string | null> {
    await this.written();
    for (const [place, { name, chunks }] of tables.entries()) {
      if (!this.db.tables.some((table) => table.name === name)) continue;
      const read = (chunk: number): Promise<readonly unknown[]> =>
        chunk < chunks.length ? rowsOfRange(this.db, { table: name, after: null, upTo: null, ...chunks[chunk] }) : none;
      // The next one is read while this one is looked at.
      let next = read(0);
      for (const [chunk, { hash }] of chunks.entries()) {
        const rows = withoutMark(name, await next);
        next = read(chunk + 1);
        next.catch(() => undefined);
        if ((await this.parts.hash(rowsText(rows))) !== hash) return name;
      }
      onTable(place + 1);
    }
    return null;
  }

  /** Nothing of it stays. */
  async abandon(): Promise<void> {
    await this.written().catch(() => undefined);
    await this.db.delete();
  }

  /** Past Dexie, which would note for live queries which keys and values change: nobody looks at these tables yet. */
  private write(table: string, rows: readonly unknown[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const transaction = this.db.backendDB().transaction(table, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was undone'));
      const store = transaction.objectStore(table);
      for (const row of rows) store.put(row);
      transaction.commit();
    });
  }

  private async replace(place: ChunkPlace): Promise<void> {
    await this.written();
    const stale = withoutMark(place.table, await rowsOfRange(this.db, place));
    if (stale.length > 0) await this.empty(place, stale);
  }

  private async empty(place: ChunkPlace, rows: readonly unknown[]): Promise<void> {
    const { keyPath } = this.db.table(place.table).schema.primKey;
    const paths = Array.isArray(keyPath) ? keyPath : [keyPath ?? ''];
    const keys = rows.map((row) => {
      const values = paths.map((path) => (row as Record<string, unknown>)[path]);
      return Array.isArray(keyPath) ? values : values[0];
    });
    await this.db.table(place.table).bulkDelete(keys as IndexableType[]);
  }
}
