import type { BalcaoDatabase } from '../database';
import type { QuickReplyRow } from './row';

/** Every ready text, whoever may use it. */
export async function everyQuickReply(db: BalcaoDatabase): Promise<QuickReplyRow[]> {
  return db.quickReplies.toArray();
}

/** Is this file part of a ready text? Then taking it off a reply must not take it away. */
export async function isQuickReplyFile(db: BalcaoDatabase, mediaId: string): Promise<boolean> {
  const holder = await db.quickReplies
    .filter(({ attachments }) => attachments.some((file) => file.mediaId === mediaId))
    .first();
  return holder !== undefined;
}
