import type { MediaContent, TextContent } from '../../shared/domain/conversations/content';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { checkSend } from '../../shared/whatsapp/checkSend';
import { TEXT_MAX } from '../../shared/whatsapp/limits';
import { outgoingParts } from '../../shared/whatsapp/outgoingParts';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import type { Occasion } from './occasion';
import { queueAll } from './queueAll';
import { reach, reachTables } from './queueSend';
import type { ReachFailure } from './queueSend';

export interface Reply {
  readonly conversationId: string;
  readonly text: string;
  /** Files of ours; they leave before the text, or with it. */
  readonly attachments?: readonly MediaContent[];
  readonly quotedWamid?: string;
  readonly authorId: string;
  /** `order` of the last message that the writer had seen; absent: not looked at. */
  readonly seenUpTo?: number;
  /** The writer has seen the other answer and wants to send this one as well. */
  readonly confirmed?: boolean;
}

export type ReplyFailure =
  | ReachFailure
  | { readonly code: 'empty' | 'too-long' | 'variables-missing' }
  /** Somebody else answered while this was written; `attendantId` null: at the phone app. */
  | { readonly code: 'answered-meanwhile'; readonly messageId: string; readonly attendantId: string | null };

/**
 * Puts a reply of an attendant into the conversation and into the outbox, in one transaction: a text, files, or both.
 * Where nobody has the conversation, the writer has it by this. @returns the id of the last of its messages
 */
export async function sendReply(
  db: BalcaoDatabase,
  reply: Reply,
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, ReplyFailure>> {
  const { conversationId, text, authorId } = reply;
  const contents = outgoingParts(text, reply.attachments ?? []);
  if (contents.length === 0) return refused({ code: 'empty' });
  // Whatever wrote it: a customer never reads the name of a variable.
  if (contents.some((content) => wordsOf(content).includes('{{'))) return refused({ code: 'variables-missing' });
  if (Array.from(text).length > TEXT_MAX) return refused({ code: 'too-long' });
  const unfit = contents.some((content) => content.kind === 'media' && !checkSend(content).ok);
  if (unfit) return refused({ code: 'too-long' });
  const tables = [...reachTables(db), db.messages, db.outbox, db.changes, db.drafts, db.meta];
  return db.transaction('rw', tables, async () => {
    const reached = await reach(db, { conversationId, by: authorId }, occasion.now);
    if (!reached.ok) return reached;
    const other = reply.confirmed === true ? undefined : await answeredMeanwhile(db, reply);
    if (other) return refused({ code: 'answered-meanwhile', messageId: other.id, attendantId: other.author.id });
    const messageId = await queueAll(db, reached.value, contents, reply, occasion);
    await db.drafts.delete(conversationId);
    return done({ messageId });
  });
}

function wordsOf(content: TextContent | MediaContent): string {
  return content.kind === 'text' ? content.text : (content.caption ?? '');
}

/** The newest public message of another person behind what the writer had seen. */
async function answeredMeanwhile(
  db: BalcaoDatabase,
  { conversationId, seenUpTo, authorId }: Reply,
): Promise<MessageRow | undefined> {
  if (seenUpTo === undefined) return undefined;
  return db.messages
    .where('[conversationId+order]')
    .between([conversationId, seenUpTo], [conversationId, Infinity], false, true)
    .reverse()
    .filter(({ author }) => author.kind === 'phone-app' || (author.kind === 'attendant' && author.id !== authorId))
    .first();
}
