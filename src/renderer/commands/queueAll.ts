import type { MessageContent } from '../../shared/domain/conversations/content';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { queueMessage } from './queueMessage';
import type { Reachable } from './queueSend';

/**
 * Several messages inside the running transaction, one behind the other; the first one quotes.
 * @returns the id of the last one
 */
export async function queueAll(
  db: BalcaoDatabase,
  reachable: Reachable,
  contents: readonly MessageContent[],
  { quotedWamid, authorId }: { readonly quotedWamid?: string; readonly authorId: string },
  occasion: Occasion,
): Promise<string> {
  let { conversation } = reachable;
  let messageId = '';
  for (const content of contents) {
    const quote = messageId !== '' || quotedWamid === undefined ? {} : { quotedWamid };
    const outgoing = { content, ...quote, authorId };
    messageId = await queueMessage(db, { ...reachable, conversation }, outgoing, occasion);
    conversation = (await db.conversations.get(conversation.id)) ?? conversation;
  }
  return messageId;
}
