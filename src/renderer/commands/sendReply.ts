import { previewOf } from '../../shared/domain/conversations/preview';
import { ulid } from '../../shared/kernel/ids';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { TEXT_MAX } from '../../shared/whatsapp/limits';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import { readCounters } from '../db/meta/read';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { newJob, reach } from './queueSend';
import type { ReachFailure, Reachable } from './queueSend';

export interface Reply {
  readonly conversationId: string;
  readonly text: string;
  readonly quotedWamid?: string;
  readonly authorId: string;
}

export type ReplyFailure = ReachFailure | { readonly code: 'empty' | 'too-long' };

/** Puts a text reply of an attendant into the conversation and into the outbox, in one transaction. */
export async function sendReply(
  db: BalcaoDatabase,
  reply: Reply,
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, ReplyFailure>> {
  if (reply.text.trim() === '') return refused({ code: 'empty' });
  if (Array.from(reply.text).length > TEXT_MAX) return refused({ code: 'too-long' });
  const tables = [db.contacts, db.conversations, db.messages, db.outbox, db.changes, db.drafts, db.meta];
  return db.transaction('rw', tables, async () => {
    const reached = await reach(db, reply.conversationId, occasion.now);
    if (!reached.ok) return reached;
    const message = newReply(reply, reached.value, occasion);
    await writeReply(db, reply, reached.value, message);
    return done({ messageId: message.id });
  });
}

function newReply(reply: Reply, { conversation }: Reachable, { now, random }: Occasion): MessageRow {
  return {
    id: ulid(now, random),
    conversationId: conversation.id,
    // Never before what it answers, even where this computer's clock is behind WhatsApp's.
    order: Math.max(now, conversation.lastOrder + 1),
    at: now,
    direction: 'out',
    author: { kind: 'attendant', id: reply.authorId },
    content: { kind: 'text', text: reply.text },
    ...(reply.quotedWamid === undefined ? {} : { quotedWamid: reply.quotedWamid }),
    delivery: 'queued',
  };
}

async function writeReply(db: BalcaoDatabase, reply: Reply, reachable: Reachable, message: MessageRow): Promise<void> {
  const { conversation } = reachable;
  const { quotedWamid, authorId } = reply;
  await db.messages.add(message);
  await db.outbox.add(
    newJob({
      outboxId: message.id,
      reachable,
      content: message.content,
      ...(quotedWamid === undefined ? {} : { quotedWamid }),
      authorId,
      now: message.at,
      place: message.order,
    }),
  );
  await db.conversations.put({
    ...conversation,
    lastMessage: { messageId: message.id, direction: 'out', ...previewOf(message.content), delivery: 'queued' },
    lastAt: Math.max(conversation.lastAt, message.at),
    lastOrder: message.order,
    waitingSince: null,
    messageCount: conversation.messageCount + 1,
  });
  await db.drafts.delete(conversation.id);
  const counters = await readCounters(db);
  await db.meta.put({ ...counters, messages: counters.messages + 1 });
  await appendChanges(db, [
    {
      at: message.at,
      kind: 'message.queued',
      actor: `attendant:${authorId}`,
      conversationId: conversation.id,
      cause: message.id,
      body: { messageId: message.id, kind: message.content.kind },
    },
  ]);
}
