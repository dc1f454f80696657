import type { ArrivalSituation } from '../../../shared/domain/automation/situation';
import type { Calendar } from '../../../shared/domain/hours/calendar';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';

/** Calendars by their hours, kept by whoever calls: a calendar remembers the days that it was asked about. */
export type CalendarSource = (hours: OpeningHours | null) => Calendar;

/** So far back it is looked at who wrote: more than a burst has. */
const LOOKED_AT = 30;

type Past = Pick<ArrivalSituation, 'before' | 'personAt'>;

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
  if (before) return { before: { id: before.id, at: before.at }, personAt };
  return { before: await lastOfBefore(db, conversation, contact), personAt };
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
