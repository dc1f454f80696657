import type { BalcaoDatabase } from '../database';
import type { RecordsRow } from './row';

/** Where the table of customers comes from; null: nothing was imported. */
export async function readRecordsHouse(db: BalcaoDatabase): Promise<RecordsRow | null> {
  return ((await db.house.get('records')) as RecordsRow | undefined) ?? null;
}
