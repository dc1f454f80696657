import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { messagesAround, newestMessages } from '../../db/messages/read';
import { useSelection } from '../../stores/selection';
import { asidesBegin, readAsides } from './asides';
import type { Asides } from './streamRows';
import { PAGE, type FirstPage } from './useMessageWindow';

/** What a conversation is opened with: it is painted from this, and followed live after that. */
export interface Opening {
  /** undefined: there is no such conversation. */
  readonly row: ConversationRow | undefined;
  /** The newest messages, or those around the place that a search found. */
  readonly page: FirstPage;
  /** What stands between them. */
  readonly asides: Asides;
}

/** In one transaction: the click waits for each round to the store. */
export function readOpening(db: BalcaoDatabase, conversationId: string): Promise<Opening> {
  const { conversations, messages, notes, changes } = db;
  return db.transaction('r', [conversations, messages, notes, changes], async () => {
    const [row, page] = await Promise.all([readConversation(db, conversationId), firstPage(db, conversationId)]);
    const asides = await readAsides(db, conversationId, asidesBegin(page.rows, page.hasOlder));
    return { row, page, asides };
  });
}

async function firstPage(db: BalcaoDatabase, conversationId: string): Promise<FirstPage> {
  const { place } = useSelection.getState();
  if (place?.conversationId === conversationId) return messagesAround(db, conversationId, place.order, PAGE);
  const rows = await newestMessages(db, conversationId, PAGE);
  return { rows, hasOlder: rows.length >= PAGE, atEnd: true };
}
