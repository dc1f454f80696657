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

/** The newest schema that this app knows. */
export const knownSchema = allVersions.at(-1)?.number ?? 0;

/**
 * Tables on their way back: a database of its own, next to the one that people work in, and never taken for whole until
 * `finishRestore` takes its mark away.
 */
export class Staging {
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

  /** Writes a chunk; the same place again replaces what was there. @returns rows written */
  async put(place: ChunkPlace, text: string): Promise<number> {
    const table = this.db.tables.find(({ name }) => name === place.table);
    // A table of a version that this app has left behind: its rows stay in the archive.
    if (table === undefined) return 0;
    const rows = parseRows(text);
    await this.db.transaction('rw', table, async () => {
      const stale = await rowsOfRange(this.db, place);
      if (withoutMark(place.table, stale).length > 0) await this.empty(place, withoutMark(place.table, stale));
      await table.bulkPut([...rows]);
    });
    return rows.length;
  }

  /**
   * Reads everything back and compares it with what the archive says of itself.
   * @returns the table that differs; null: all is as it was
   */
  async compare(tables: readonly ArchiveTableFacts[], onTable: (done: number) => void): Promise<string | null> {
    for (const [place, { name, chunks }] of tables.entries()) {
      if (!this.db.tables.some((table) => table.name === name)) continue;
      for (const { after, upTo, hash } of chunks) {
        const rows = withoutMark(name, await rowsOfRange(this.db, { table: name, after, upTo }));
        if ((await this.parts.hash(rowsText(rows))) !== hash) return name;
      }
      onTable(place + 1);
    }
    return null;
  }

  /** Nothing of it stays. */
  async abandon(): Promise<void> {
    await this.db.delete();
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
