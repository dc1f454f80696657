import type { DeliveryState } from '../../shared/domain/conversations/delivery';
import type { BalcaoDatabase } from '../db/database';
import type { MessageError, MessageRow } from '../db/messages/row';

/** Writes a new delivery state into the message and, where it is the last one, into its conversation's line. */
export async function setDelivery(
  db: BalcaoDatabase,
  message: MessageRow,
  delivery: DeliveryState,
  more: { readonly error?: MessageError; readonly sentWamid?: string } = {},
): Promise<void> {
  const { error: _settled, ...rest } = message;
  await db.messages.put({ ...rest, ...more, delivery });
  const conversation = await db.conversations.get(message.conversationId);
  if (conversation?.lastMessage?.messageId !== message.id) return;
  await db.conversations.put({ ...conversation, lastMessage: { ...conversation.lastMessage, delivery } });
}
