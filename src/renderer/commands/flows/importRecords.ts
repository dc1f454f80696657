import type { ColumnUse, KeyedRecord, ReadTable } from '../../../shared/domain/automation/flow/readRecords';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { flowTables, noteFlowChange } from './flowLog';

export interface RecordsImport {
  readonly by: string;
  readonly fileName: string;
  readonly columns: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly table: ReadTable;
}

const BAD_KEPT = 1_000;

/** Replaces the table of customers by another one, whole. */
export async function importRecords(
  db: BalcaoDatabase,
  { by, fileName, columns, uses, table }: RecordsImport,
  { now }: Occasion,
): Promise<Result<{ readonly count: number }, { readonly code: 'not-allowed' | 'no-records' }>> {
  if (table.records.length === 0) return refused({ code: 'no-records' });
  const rows = withLastingIds(table.records);
  return db.transaction('rw', [...flowTables(db), db.records], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    await db.records.clear();
    await db.records.bulkAdd(rows);
    const badLines = table.bad.slice(0, BAD_KEPT);
    const facts = { importedAt: now, importedBy: by, columns, uses, count: rows.length };
    await db.house.put({ key: 'records', fileName, ...facts, badLines, badCount: table.bad.length });
    const body = { count: rows.length, bad: table.bad.length, columns: columns.length };
    await noteFlowChange(db, by, now, { kind: 'records.imported', cause: 'records', body });
    return done({ count: rows.length });
  });
}

/** The same customer has the same id in the next import: an identity that was confirmed meanwhile still holds. */
function withLastingIds(records: readonly KeyedRecord[]): KeyedRecord[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const key = record.keys.find((one) => one.startsWith('contract:')) ?? record.keys[0] ?? '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { ...record, id: count === 1 ? key : `${key}~${count}` };
  });
}
