import type { MessageContent } from '../../shared/domain/conversations/content';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { queueMessage } from './queueMessage';
import type { Reachable } from './queueSend';

interface SharedFacts {
  readonly quotedWamid?: string;
  readonly authorId: string;
  /** Id of the message at this place, from 0. Absent: new ones. */
  readonly idOf?: (place: number) => string;
  /** See `OutboxRow`. */
  readonly unlessStopped?: true;
}

/**
 * Several messages inside the running transaction, one behind the other; the first one quotes.
 * @returns the id of the last one
 */
export async function queueAll(
  db: BalcaoDatabase,
  reachable: Reachable,
  contents: readonly MessageContent[],
  { quotedWamid, authorId, idOf, unlessStopped }: SharedFacts,
  occasion: Occasion,
): Promise<string> {
  let { conversation } = reachable;
  let messageId = '';
  for (const [place, content] of contents.entries()) {
    const quote = messageId !== '' || quotedWamid === undefined ? {} : { quotedWamid };
    const outgoing = {
      content,
      ...quote,
      authorId,
      ...(idOf && { id: idOf(place) }),
      ...(unlessStopped && { unlessStopped }),
    };
    messageId = await queueMessage(db, { ...reachable, conversation }, outgoing, occasion);
    conversation = (await db.conversations.get(conversation.id)) ?? conversation;
  }
  return messageId;
}
