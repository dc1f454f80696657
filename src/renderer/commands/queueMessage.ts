import type { MessageContent } from '../../shared/domain/conversations/content';
import { previewOf } from '../../shared/domain/conversations/preview';
import { ulid } from '../../shared/kernel/ids';
import type { BalcaoDatabase } from '../db/database';
import type { ConversationRow } from '../db/conversations/row';
import type { MessageRow } from '../db/messages/row';
import { readCounters } from '../db/meta/read';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { newJob } from './queueSend';
import type { Reachable } from './queueSend';
import { withUnreadMark } from './withUnreadMark';

export interface Outgoing {
  readonly content: MessageContent;
  readonly quotedWamid?: string;
  readonly authorId: string;
}

/** Message, job, list line and log entry of something new to send, inside the running transaction. @returns its id */
export async function queueMessage(
  db: BalcaoDatabase,
  reachable: Reachable,
  outgoing: Outgoing,
  occasion: Occasion,
): Promise<string> {
  const { conversation } = reachable;
  const message = newMessage(conversation, outgoing, occasion);
  await db.messages.add(message);
  const sending = { outboxId: message.id, reachable, ...outgoing, now: message.at, place: message.order };
  await db.outbox.add(newJob(sending));
  const line: ConversationRow = {
    ...conversation,
    lastMessage: { messageId: message.id, direction: 'out', ...previewOf(message.content), delivery: 'queued' },
    lastAt: Math.max(conversation.lastAt, message.at),
    lastOrder: message.order,
    waitingSince: null,
    messageCount: conversation.messageCount + 1,
  };
  await db.conversations.put(withUnreadMark(line));
  const counters = await readCounters(db);
  await db.meta.put({ ...counters, messages: counters.messages + 1 });
  const actor = `attendant:${outgoing.authorId}`;
  const entry = { at: message.at, actor, conversationId: conversation.id, cause: message.id };
  const body = { messageId: message.id, kind: message.content.kind };
  await appendChanges(db, [{ ...entry, kind: 'message.queued', body }]);
  return message.id;
}

function newMessage(
  conversation: Reachable['conversation'],
  { content, quotedWamid, authorId }: Outgoing,
  { now, random }: Occasion,
): MessageRow {
  return {
    id: ulid(now, random),
    conversationId: conversation.id,
    // Never before what it answers, even where this computer's clock is behind WhatsApp's.
    order: Math.max(now, conversation.lastOrder + 1),
    at: now,
    direction: 'out',
    author: { kind: 'attendant', id: authorId },
    content,
    ...(quotedWamid === undefined ? {} : { quotedWamid }),
    delivery: 'queued',
  };
}
