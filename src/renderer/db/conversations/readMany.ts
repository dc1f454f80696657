import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/** Those of these that exist. */
export async function readMany(db: BalcaoDatabase, ids: readonly string[]): Promise<ConversationRow[]> {
  const rows = await db.conversations.bulkGet([...ids]);
  return rows.flatMap((row) => row ?? []);
}

/** All conversations of a contact, the newest first. */
export async function conversationsOfContact(db: BalcaoDatabase, contactId: string): Promise<ConversationRow[]> {
  const rows = await db.conversations.where('contactId').equals(contactId).toArray();
  return rows.sort((a, b) => b.lastAt - a.lastAt);
}
