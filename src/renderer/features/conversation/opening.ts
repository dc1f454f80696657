import { readConversation } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { newestMessages } from '../../db/messages/read';
import type { MessageRow } from '../../db/messages/row';
import { asidesBegin, readAsides } from './asides';
import type { Asides } from './streamRows';
import { PAGE } from './useMessageWindow';

/** What a conversation is opened with: it is painted from this, and followed live after that. */
export interface Opening {
  /** undefined: there is no such conversation. */
  readonly row: ConversationRow | undefined;
  /** The newest messages. */
  readonly page: readonly MessageRow[];
  /** What stands between them. */
  readonly asides: Asides;
}

/** In one transaction: the click waits for each round to the store. */
export function readOpening(db: BalcaoDatabase, conversationId: string): Promise<Opening> {
  const { conversations, messages, notes, changes } = db;
  return db.transaction('r', [conversations, messages, notes, changes], async () => {
    const [row, page] = await Promise.all([
      readConversation(db, conversationId),
      newestMessages(db, conversationId, PAGE),
    ]);
    const asides = await readAsides(db, conversationId, asidesBegin(page, page.length >= PAGE));
    return { row, page, asides };
  });
}
