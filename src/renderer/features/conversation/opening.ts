import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { messagesAround, newestPage, type MessagePage } from '../../db/messages/read';
import { useSelection } from '../../stores/selection';
import { NOT_READ, readFirstAsides, type FirstAsides } from './asides';
import { PAGE } from './useMessageWindow';

/** What a conversation is opened with: it is painted from this, and followed live after that. */
export interface Opening {
  /** undefined: there is no such conversation. */
  readonly row: ConversationRow | undefined;
  /** The newest messages, or those around the place that a search found. */
  readonly page: MessagePage;
  /** What stands between them. */
  readonly asides: FirstAsides;
}

/** In one transaction, and what can be read side by side in one round: the click waits for each round to the store. */
export function readOpening(db: BalcaoDatabase, conversationId: string): Promise<Opening> {
  const { conversations, messages, notes, changes } = db;
  const { place } = useSelection.getState();
  return db.transaction('r', [conversations, messages, notes, changes], async () => {
    let asides = Promise.resolve(NOT_READ);
    const begun = (atEnd: boolean) => (begin: number) => {
      asides = readFirstAsides(db, conversationId, begin, atEnd);
    };
    const [row, page] = await Promise.all([
      readConversation(db, conversationId),
      place?.conversationId === conversationId
        ? messagesAround(db, conversationId, place.order, PAGE, begun(false))
        : newestPage(db, conversationId, PAGE, begun(true)),
    ]);
    return { row, page, asides: await asides };
  });
}
