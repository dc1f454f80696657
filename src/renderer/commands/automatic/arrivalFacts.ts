import type { ArrivalSituation } from '../../../shared/domain/automation/situation';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';

/** So far back it is looked at who wrote: more than a burst has. */
const LOOKED_AT = 30;

type Past = Pick<ArrivalSituation, 'before' | 'personAt' | 'known'>;

/** What was said before a message, inside the running transaction. */
export async function pastOf(
  db: BalcaoDatabase,
  message: MessageRow,
  conversation: ConversationRow,
  contact: ContactRow,
): Promise<Past> {
  // A first message needs no look: most conversations with automations have just begun.
  const rows = conversation.messageCount <= 1 ? [] : await newestMessages(db, conversation.id, LOOKED_AT);
  const earlier = rows.findLast(({ order, id }) => order < message.order && id !== message.id);
  const person = rows.findLast(({ author }) => author.kind === 'attendant' || author.kind === 'phone-app');
  const before = earlier ?? (rows.length < LOOKED_AT ? undefined : rows[0]);
  const personAt = person?.at ?? null;
  const { lastConversationId } = contact;
  const known = lastConversationId !== undefined && lastConversationId !== conversation.id;
  if (before) return { before: { id: before.id, at: before.at }, personAt, known };
  return { before: await lastOfBefore(db, conversation, contact), personAt, known };
}

/** The end of the customer's conversation before this one. */
async function lastOfBefore(
  db: BalcaoDatabase,
  conversation: ConversationRow,
  { lastConversationId }: ContactRow,
): Promise<Past['before']> {
  if (lastConversationId === undefined || lastConversationId === conversation.id) return null;
  const row = await db.conversations.get(lastConversationId);
  return row ? { id: row.id, at: row.lastAt } : null;
}
