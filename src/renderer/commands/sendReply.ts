import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { dropDraft } from './dropDraft';
import type { Occasion } from './occasion';
import { putReply, replyParts, replyTables } from './putReply';
import type { Reply, ReplyFailure } from './putReply';

/**
 * Puts a reply of an attendant into the conversation and into the outbox, in one transaction: a text, files, or both.
 * Where nobody has the conversation, the writer has it by this. @returns the id of the last of its messages
 */
export async function sendReply(
  db: BalcaoDatabase,
  reply: Reply,
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, ReplyFailure>> {
  const contents = replyParts(reply);
  if (!contents.ok) return contents;
  return db.transaction('rw', [...replyTables(db), db.ownDrafts], async () => {
    const sent = await putReply(db, reply, contents.value, occasion);
    if (sent.ok) await dropDraft(db, { conversationId: reply.conversationId, by: reply.authorId });
    return sent;
  });
}
