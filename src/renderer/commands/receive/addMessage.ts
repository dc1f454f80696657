import { previewOf } from '../../../shared/domain/conversations/preview';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import type { Board } from './board';

/** Puts a new message and what the list shows of it. A message that came late does not become the last one. */
export function addMessage(board: Board, message: MessageRow): void {
  board.putMessage(message);
  board.count({ messages: 1 });
  const conversation = board.conversations.get(message.conversationId);
  if (!conversation) return;
  const counted = { ...conversation, messageCount: conversation.messageCount + 1 };
  const answered = message.direction === 'out' && message.author.kind !== 'automation';
  const waitingSince = answered ? null : conversation.waitingSince;
  if (message.order < conversation.lastOrder) {
    board.conversations.put({ ...counted, waitingSince: conversation.waitingSince });
    return;
  }
  board.conversations.put({
    ...counted,
    waitingSince,
    lastMessage: lastMessageOf(message),
    lastAt: Math.max(conversation.messageCount === 0 ? message.at : conversation.lastAt, message.at),
    lastOrder: message.order,
  });
}

export function lastMessageOf(message: MessageRow): ConversationRow['lastMessage'] {
  const { id: messageId, direction, content, delivery = null } = message;
  return { messageId, direction, ...previewOf(content), delivery };
}
