import type { BalcaoDatabase } from '../database';
import { importedConversationId } from './importedId';
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

/** Whether it holds what was imported of its customer. */
export function isImported({ id, contactId }: ConversationRow): boolean {
  return id === importedConversationId(contactId);
}
