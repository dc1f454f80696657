import type { BalcaoDatabase } from '../database';
import type { RecordRow } from './row';

/** Records by the keys that they are found by; keys without any are left out. */
export async function recordsByKeys(db: BalcaoDatabase, keys: readonly string[]): Promise<Map<string, RecordRow[]>> {
  const records = new Map<string, RecordRow[]>();
  for (const key of keys) {
    const found = await db.records.where('keys').equals(key).toArray();
    if (found.length > 0) records.set(key, found);
  }
  return records;
}

/** Some customer of the table whose identity can be confirmed; undefined: there is none. */
export async function someRecord(db: BalcaoDatabase): Promise<RecordRow | undefined> {
  return db.records.filter(({ cpf, birthDate }) => cpf !== null && birthDate !== null).first();
}
