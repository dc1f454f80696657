import type { BalcaoDatabase } from '../database';
import type { ChangeRow } from './row';

/** The newest entries about a conversation, newest first. */
export async function changesOf(db: BalcaoDatabase, conversationId: string, limit: number): Promise<ChangeRow[]> {
  return db.changes.where('conversationId').equals(conversationId).reverse().limit(limit).toArray();
}
