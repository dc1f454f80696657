import { fileOf, type MediaContent } from '../../../shared/domain/conversations/content';
import type { BalcaoDatabase } from '../database';
import type { MessageRow } from './row';

/** A message that holds a medium. */
export interface MediaMessage extends MessageRow {
  readonly content: MediaContent;
}

/** The message as its file: the header of a template is looked at like any picture. */
function asMedia(row: MessageRow | undefined): MediaMessage | undefined {
  const file = row && fileOf(row.content);
  return file ? { ...row, content: file } : undefined;
}

export async function readMediaMessage(db: BalcaoDatabase, id: string): Promise<MediaMessage | undefined> {
  return asMedia(await db.messages.get(id));
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
  const holds = ({ content }: MessageRow): boolean => fileOf(content) !== null;
  return asMedia(await (side === 'before' ? range.reverse() : range).filter(holds).first());
}
