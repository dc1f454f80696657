import { previewOf } from '../../../shared/domain/conversations/preview';
import { answered } from '../../../shared/domain/conversations/transitions';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import { settledChange } from '../serve/moved';
import type { Board } from './board';

/** Puts a new message and what the list shows of it. A message that came late does not become the last one. */
export function addMessage(board: Board, message: MessageRow): void {
  board.putMessage(message);
  board.count({ messages: 1 });
  const conversation = board.conversations.get(message.conversationId);
  if (!conversation) return;
  const counted = { ...conversation, messageCount: conversation.messageCount + 1 };
  if (message.order < conversation.lastOrder) {
    board.conversations.put(counted);
    return;
  }
  board.conversations.put({
    ...counted,
    ...answeredBy(board, message, conversation),
    lastMessage: lastMessageOf(message),
    lastAt: Math.max(conversation.messageCount === 0 ? message.at : conversation.lastAt, message.at),
    lastOrder: message.order,
  });
}

/** Words of a person end the wait, the turn and the CNA; those of an automation do not. */
function answeredBy(board: Board, message: MessageRow, conversation: ConversationRow): Partial<ConversationRow> {
  const { author, direction, at, conversationId } = message;
  if (direction === 'in' || author.kind === 'automation') return {};
  const { service, state } = conversation;
  const writer = author.kind === 'attendant' && author.id !== null && board.worksHere(author.id) ? author.id : null;
  const after = answered(service, state === 'closed' ? null : writer, at);
  for (const change of settledChange(service, after)) {
    const actor = writer === null ? 'attendant:phone-app' : `attendant:${writer}`;
    board.log.add({ at, actor, conversationId, cause: message.id, ...change });
  }
  return { service: after, waitingSince: null };
}

export function lastMessageOf(message: MessageRow): ConversationRow['lastMessage'] {
  const { id: messageId, direction, content, delivery = null } = message;
  return { messageId, direction, ...previewOf(content), delivery };
}
