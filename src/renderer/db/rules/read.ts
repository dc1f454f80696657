import type { BalcaoDatabase } from '../database';
import type { RuleRow } from './row';

/** All rules in the order in which they are looked at. */
export async function listRules(db: BalcaoDatabase): Promise<RuleRow[]> {
  const rows = await db.rules.toArray();
  return rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
