import type { BalcaoDatabase } from '../db/database';

/** Are all of these sectors in use? Inside the running transaction, which must hold `sectors`. */
export async function areSectors(db: BalcaoDatabase, ids: readonly string[]): Promise<boolean> {
  const rows = await db.sectors.bulkGet([...ids]);
  return rows.every((row) => row !== undefined && row.archivedAt === null);
}
