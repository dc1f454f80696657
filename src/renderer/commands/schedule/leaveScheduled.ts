import { fillVariables } from '../../../shared/domain/replies/fillVariables';
import { judgeScheduled } from '../../../shared/domain/replies/schedule';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import { scheduledMessageId } from '../../../shared/domain/replies/scheduledMessageId';
import { outgoingParts } from '../../../shared/whatsapp/outgoingParts';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { readReplyFacts } from '../../db/house/readReplyFacts';
import type { ScheduledRow } from '../../db/scheduled/row';
import { noteScheduled as note } from './noteScheduled';
import { dropIfLeft } from './dropLeft';
import type { Occasion } from '../occasion';
import { queueAll } from '../queueAll';
import { reach, reachTables } from '../queueSend';

export interface Leaving {
  readonly id: string;
  /** A person sends it now, whatever hour it is and whoever wrote meanwhile; null: its moment has come. */
  readonly sentBy: string | null;
}

export type LeaveOutcome = 'left' | 'waits' | 'dropped' | 'held' | 'gone';

/**
 * The moment of something scheduled: it leaves, or is held with the reason. One transaction: the message is queued and
 * the row is gone, or nothing has happened; so it leaves once, whenever the app is killed. Window, permission and
 * variables are looked at now, not when it was written.
 */
export async function leaveScheduled(
  db: BalcaoDatabase,
  { id, sentBy }: Leaving,
  occasion: Occasion,
): Promise<LeaveOutcome> {
  const more = [db.scheduled, db.messages, db.outbox, db.house, db.sectors, db.changes, db.meta];
  return db.transaction('rw', [...reachTables(db), ...more], async () => {
    const row = await db.scheduled.get(id);
    if (!row || (await dropIfLeft(db, row, occasion))) return 'gone';
    const conversation = await conversationNow(db, row.conversationId);
    const lastInboundAt = conversation?.lastInboundAt ?? null;
    const verdict = sentBy === null ? judgeScheduled(row, lastInboundAt, occasion.now) : 'leave';
    switch (verdict) {
      case 'wait':
        return 'waits';
      case 'drop':
        await db.scheduled.delete(id);
        await note(db, row, 'scheduled.dropped', { kind: row.kind }, occasion);
        return 'dropped';
      case 'remind':
        return hold(db, row, 'reminder', occasion);
      case 'too-late':
      case 'customer-wrote':
        return hold(db, row, verdict, occasion);
      case 'leave': {
        if (sentBy === null && (await isLeftAlone(db, conversation))) return hold(db, row, 'opted-out', occasion);
        const sent = await send(db, row, conversation, sentBy, occasion);
        return sent.ok ? 'left' : hold(db, row, sent.failure.code, occasion);
      }
    }
  });
}

/** Has the customer asked to be left alone? Then a person decides whether this one is waited for. */
async function isLeftAlone(db: BalcaoDatabase, conversation: ConversationRow | undefined): Promise<boolean> {
  const contact = conversation && (await db.contacts.get(conversation.contactId));
  return contact?.marketing === 'stopped';
}

/** Where the customer is now: a conversation that was closed since has perhaps been followed by another. */
async function conversationNow(db: BalcaoDatabase, id: string): Promise<ConversationRow | undefined> {
  const row = await db.conversations.get(id);
  if (row?.state !== 'closed') return row;
  const contact = await db.contacts.get(row.contactId);
  const open = contact?.openConversationId;
  return (open ? await db.conversations.get(open) : undefined) ?? row;
}

async function send(
  db: BalcaoDatabase,
  row: ScheduledRow,
  conversation: ConversationRow | undefined,
  sentBy: string | null,
  occasion: Occasion,
): Promise<Result<null>> {
  if (!conversation) return refused({ code: 'no-conversation' });
  const authorId = sentBy ?? row.authorId;
  const reached = await reach(db, { conversationId: conversation.id, by: authorId }, occasion.now);
  if (!reached.ok) return reached;
  const facts = await readReplyFacts(db, conversation, row.rule ? authorId : row.authorId, occasion.now);
  const filled = fillVariables(row.text, facts);
  if (!filled.ok) return filled;
  const contents = outgoingParts(filled.value, row.attachments);
  const idOf = (place: number): string => scheduledMessageId(row.id, place);
  const unasked = sentBy === null ? ({ unlessStopped: true } as const) : {};
  const messageId = await queueAll(db, reached.value, contents, { authorId, idOf, ...unasked }, occasion);
  await db.scheduled.delete(row.id);
  await note(db, { ...row, conversationId: conversation.id }, 'scheduled.left', { messageId }, occasion);
  return done(null);
}

async function hold(db: BalcaoDatabase, row: ScheduledRow, code: string, occasion: Occasion): Promise<'held'> {
  await db.scheduled.put({ ...row, held: { code, since: occasion.now } });
  if (row.held?.code !== code) await note(db, row, 'scheduled.held', { code }, occasion);
  return 'held';
}
