import type { Table } from 'dexie';
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

/** Tables of a transaction in which replies are put. */
export function replyTables(db: BalcaoDatabase): Table[] {
  return [...reachTables(db), db.messages, db.outbox, db.changes, db.meta];
}

/** The messages that a reply becomes, where WhatsApp would take all of them. */
export function replyParts({
  text,
  attachments = [],
}: Pick<Reply, 'text' | 'attachments'>): Result<
  readonly (TextContent | MediaContent)[],
  { readonly code: 'empty' | 'too-long' | 'variables-missing' }
> {
  const contents = outgoingParts(text, attachments);
  if (contents.length === 0) return refused({ code: 'empty' });
  // Whatever wrote it: a customer never reads the name of a variable.
  if (contents.some((content) => wordsOf(content).includes('{{'))) return refused({ code: 'variables-missing' });
  if (Array.from(text).length > TEXT_MAX) return refused({ code: 'too-long' });
  const unfit = contents.some((content) => content.kind === 'media' && !checkSend(content).ok);
  return unfit ? refused({ code: 'too-long' }) : done(contents);
}

/** Puts the messages of a reply into conversation and outbox, inside the running transaction. @returns the id of the last one */
export async function putReply(
  db: BalcaoDatabase,
  reply: Reply,
  contents: readonly (TextContent | MediaContent)[],
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, ReplyFailure>> {
  const { conversationId, authorId } = reply;
  const reached = await reach(db, { conversationId, by: authorId }, occasion.now);
  if (!reached.ok) return reached;
  const other = reply.confirmed === true ? undefined : await answeredMeanwhile(db, reply);
  if (other) return refused({ code: 'answered-meanwhile', messageId: other.id, attendantId: other.author.id });
  return done({ messageId: await queueAll(db, reached.value, contents, reply, occasion) });
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
