import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/** Those of these that exist. */
export async function readMany(db: BalcaoDatabase, ids: readonly string[]): Promise<ConversationRow[]> {
  const rows = await db.conversations.bulkGet([...ids]);
  return rows.flatMap((row) => row ?? []);
}
