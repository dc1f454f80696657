import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { TEXT_MAX } from '../../shared/whatsapp/limits';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { queueMessage } from './queueMessage';
import { reach } from './queueSend';
import type { ReachFailure } from './queueSend';

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
  { conversationId, text, quotedWamid, authorId }: Reply,
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, ReplyFailure>> {
  if (text.trim() === '') return refused({ code: 'empty' });
  if (Array.from(text).length > TEXT_MAX) return refused({ code: 'too-long' });
  const tables = [db.contacts, db.conversations, db.messages, db.outbox, db.changes, db.drafts, db.meta];
  return db.transaction('rw', tables, async () => {
    const reached = await reach(db, conversationId, occasion.now);
    if (!reached.ok) return reached;
    const quote = quotedWamid === undefined ? {} : { quotedWamid };
    const outgoing = { content: { kind: 'text', text } as const, ...quote, authorId };
    const messageId = await queueMessage(db, reached.value, outgoing, occasion);
    await db.drafts.delete(conversationId);
    return done({ messageId });
  });
}
