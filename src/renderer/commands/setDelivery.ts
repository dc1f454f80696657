import type { DeliveryState } from '../../shared/domain/conversations/delivery';
import type { BalcaoDatabase } from '../db/database';
import type { MessageError, MessageRow } from '../db/messages/row';

interface More {
  readonly error?: MessageError;
  readonly sentWamid?: string;
}

/** Writes a new delivery state into the message and, where it is the last one, into its conversation's line. */
export function setDelivery(
  db: BalcaoDatabase,
  message: MessageRow,
  delivery: DeliveryState,
  more: More = {},
): Promise<void> {
  return setDeliveries(db, [message], delivery, more);
}

/** The same for several messages, inside the running transaction: a request a table, however many they are. */
export async function setDeliveries(
  db: BalcaoDatabase,
  messages: readonly MessageRow[],
  delivery: DeliveryState,
  more: More = {},
): Promise<void> {
  await db.messages.bulkPut(messages.map(({ error: _settled, ...rest }) => ({ ...rest, ...more, delivery })));
  const ids = new Set(messages.map(({ id }) => id));
  const rows = await db.conversations.bulkGet([...new Set(messages.map(({ conversationId }) => conversationId))]);
  const lines = rows.flatMap((row) => {
    const last = row?.lastMessage;
    return row && last && ids.has(last.messageId) ? [{ ...row, lastMessage: { ...last, delivery } }] : [];
  });
  await db.conversations.bulkPut(lines);
}
