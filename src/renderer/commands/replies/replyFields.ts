import { maySeeReply } from '../../../shared/domain/replies/quickReply';
import type { QuickReplyProblem, ReplyScope } from '../../../shared/domain/replies/quickReply';
import { may } from '../../../shared/domain/team/permissions';
import type { AttendantRow } from '../../db/attendants/row';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import type { NotAllowed } from '../permitted';

/** What a person fills in. */
export type ReplyFields = Pick<
  QuickReplyRow,
  'shortcut' | 'title' | 'text' | 'folder' | 'scope' | 'sectorId' | 'attachments'
>;

export type ReplyRefusal = NotAllowed | { readonly code: QuickReplyProblem | 'no-reply' };

/** Everybody keeps own ones; those of others need a manager. */
export function mayKeep(
  actor: AttendantRow,
  reply: { readonly scope: ReplyScope; readonly ownerId: string | null },
): boolean {
  if (reply.scope === 'own') return reply.ownerId === actor.id && actor.leftAt === null;
  return may(actor, 'manageReplies');
}

/** The one to be changed, where this person may change it. */
export function changeable(
  actor: AttendantRow | undefined,
  reply: Pick<QuickReplyRow, 'scope' | 'ownerId' | 'sectorId'> | undefined,
): boolean {
  return actor !== undefined && reply !== undefined && maySeeReply(reply, actor) && mayKeep(actor, reply);
}
