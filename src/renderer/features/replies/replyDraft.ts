import type { QuickReply, ReplyScope } from '../../../shared/domain/replies/quickReply';
import { shortcutOf } from '../../../shared/domain/replies/quickReply';
import type { ReplyFields } from '../../commands/replies/replyFields';
import type { QuickReplyRow } from '../../db/quickReplies/row';

export type ReplyDraft = ReplyFields;

export function draftOfReply(reply: QuickReplyRow | null, scope: ReplyScope): ReplyDraft {
  if (reply === null) {
    return { title: '', shortcut: '', folder: '', text: '', scope, sectorId: null, attachments: [] };
  }
  const { title, shortcut, folder, text, sectorId, attachments } = reply;
  return { title, shortcut, folder, text, scope: reply.scope, sectorId, attachments };
}

/** The draft as the rules judge it. */
export function draftProblemOf(draft: ReplyDraft, id: string, by: string): QuickReply & { readonly files: number } {
  const { attachments, ...fields } = draft;
  const shortcut = shortcutOf(draft.shortcut);
  return { ...fields, id, shortcut, ownerId: draft.scope === 'own' ? by : null, files: attachments.length };
}
