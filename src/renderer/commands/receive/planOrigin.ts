import { linkOf } from '../../../shared/domain/links/linkOf';
import type { MessageArrived } from '../../../shared/whatsapp/inboundEvent';
import type { ConversationRow } from '../../db/conversations/row';
import type { Board } from './board';
import type { EventItem } from './item';

/** Notes by which link a customer came, where this message began the conversation and says so word for word. */
export function planOrigin(board: Board, conversation: ConversationRow, item: EventItem<MessageArrived>): void {
  const { event, at } = item;
  if (conversation.id !== `cv-${event.wamid}`) return;
  const link = linkOf(event.content, event.at, board.links);
  if (link === null) return;
  board.conversations.put({ ...conversation, origin: { linkId: link.id } });
  board.log.add({
    ...{ at, kind: 'conversation.from-link', actor: `customer:${conversation.contactId}`, cause: event.wamid },
    ...{ conversationId: conversation.id, body: { linkId: link.id, name: link.name } },
  });
}
