import { quickReplyProblem } from '../../../shared/domain/replies/quickReply';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable, mayKeep } from './replyFields';
import type { ReplyFields, ReplyRefusal } from './replyFields';
import { replyRow } from './replyRow';

export interface SaveReply {
  readonly by: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly fields: ReplyFields;
}

/** Keeps a ready text, new or changed. */
export async function saveQuickReply(
  db: BalcaoDatabase,
  { by, id, fields }: SaveReply,
  { now, random }: Occasion,
): Promise<Result<{ readonly id: string }, ReplyRefusal>> {
  const fresh = ulid(now, random);
  return db.transaction('rw', [db.attendants, db.quickReplies, db.changes, db.meta], async () => {
    const actor = await db.attendants.get(by);
    const before = id === null ? undefined : await db.quickReplies.get(id);
    if (id !== null && before === undefined) return refused({ code: 'no-reply' });
    if (!actor || (before && !changeable(actor, before))) return refused({ code: 'not-allowed' });
    const row = replyRow(fields, before, { id: before?.id ?? fresh, by, now });
    if (!mayKeep(actor, row)) return refused({ code: 'not-allowed' });
    const problem = quickReplyProblem({ ...row, files: row.attachments.length }, await db.quickReplies.toArray());
    if (problem !== null) return refused({ code: problem });
    await db.quickReplies.put(row);
    const { title, scope, sectorId } = row;
    const kind = before ? 'reply.changed' : 'reply.added';
    const body = { title, scope, sectorId };
    await appendChanges(db, [{ at: now, kind, actor: `attendant:${by}`, conversationId: null, cause: row.id, body }]);
    return done({ id: row.id });
  });
}
