import { shortcutOf } from '../../../shared/domain/replies/quickReply';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import type { ReplyFields } from './replyFields';

/** The row of what was filled in; a changed one stays whose it is, and keeps how often it was used. */
export function replyRow(
  fields: ReplyFields,
  before: QuickReplyRow | undefined,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: number },
): QuickReplyRow {
  const { scope, sectorId, text, attachments } = fields;
  return {
    id,
    shortcut: shortcutOf(fields.shortcut),
    title: fields.title.trim(),
    text: text.trim(),
    folder: fields.folder.trim(),
    scope,
    ownerId: scope === 'own' ? (before?.ownerId ?? by) : null,
    sectorId: scope === 'sector' ? sectorId : null,
    attachments,
    uses: before?.uses ?? 0,
    lastUsedAt: before?.lastUsedAt ?? null,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
