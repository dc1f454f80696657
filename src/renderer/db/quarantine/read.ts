import type { BalcaoDatabase } from '../database';
import type { QuarantineRow } from './row';

/** What could not be understood, newest first. `before`: the last row of the page before. */
export async function listQuarantine(
  db: BalcaoDatabase,
  limit: number,
  before?: Pick<QuarantineRow, 'seq' | 'id'>,
): Promise<QuarantineRow[]> {
  const upper = before ? [before.seq, before.id] : [Infinity, ''];
  return db.quarantine.where('[seq+id]').below(upper).reverse().limit(limit).toArray();
}

export async function countQuarantine(db: BalcaoDatabase): Promise<number> {
  return db.quarantine.count();
}
