import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { BalcaoDatabase } from '../database';
import type { MessageRow } from './row';

/** A message that holds a medium. */
export interface MediaMessage extends MessageRow {
  readonly content: MediaContent;
}

function isMedia(row: MessageRow | undefined): row is MediaMessage {
  return row?.content.kind === 'media';
}

export async function readMediaMessage(db: BalcaoDatabase, id: string): Promise<MediaMessage | undefined> {
  const row = await db.messages.get(id);
  return isMedia(row) ? row : undefined;
}

/** The next medium of the conversation before or after a message; reads on until it finds one. */
export async function mediaBeside(
  db: BalcaoDatabase,
  { conversationId, order }: Pick<MessageRow, 'conversationId' | 'order'>,
  side: 'before' | 'after',
): Promise<MediaMessage | undefined> {
  const [from, to] = side === 'before' ? [-Infinity, order] : [order, Infinity];
  const range = db.messages
    .where('[conversationId+order]')
    .between([conversationId, from], [conversationId, to], false, false);
  const row = await (side === 'before' ? range.reverse() : range).filter(isMedia).first();
  return isMedia(row) ? row : undefined;
}
