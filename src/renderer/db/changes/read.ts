import type { BalcaoDatabase } from '../database';
import type { ChangeRow } from './row';

/** The newest entries about a conversation, newest first. */
export async function changesOf(db: BalcaoDatabase, conversationId: string, limit: number): Promise<ChangeRow[]> {
  return db.changes.where('conversationId').equals(conversationId).reverse().limit(limit).toArray();
}

/** Entries that are followed at once. */
const STEP = 200;

/** Entries behind a number, oldest first; after a long pause only the first of them. */
export async function changesAfter(db: BalcaoDatabase, seq: number): Promise<ChangeRow[]> {
  return db.changes.where('seq').above(seq).limit(STEP).toArray();
}
