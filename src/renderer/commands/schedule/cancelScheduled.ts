import { may } from '../../../shared/domain/team/permissions';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { AttendantRow } from '../../db/attendants/row';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permit } from '../serve/actOn';

/** `serves-not`: a rule made it, and the person may not write in its conversation. */
export type CancelFailure = { readonly code: 'no-scheduled' | 'not-yours' | 'serves-not' };

/**
 * Takes back what waits or is held: by whoever made it, or a manager; what a rule made, by whoever may write in its
 * conversation, since it is written there in their place. @returns what it was
 */
export async function cancelScheduled(
  db: BalcaoDatabase,
  { by, id }: { readonly by: string; readonly id: string },
  { now }: Occasion,
): Promise<Result<ScheduledRow, CancelFailure>> {
  return db.transaction('rw', [db.scheduled, db.conversations, db.attendants, db.changes, db.meta], async () => {
    const row = await db.scheduled.get(id);
    if (!row) return refused({ code: 'no-scheduled' });
    const actor = await db.attendants.get(by);
    if (!(await mayCancel(db, actor, row))) return refused({ code: row.rule ? 'serves-not' : 'not-yours' });
    await db.scheduled.delete(id);
    const { conversationId, kind } = row;
    const entry = { at: now, actor: `attendant:${by}`, conversationId, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'scheduled.cancelled', body: { kind } }]);
    return done(row);
  });
}

async function mayCancel(db: BalcaoDatabase, actor: AttendantRow | undefined, row: ScheduledRow): Promise<boolean> {
  if (actor?.leftAt !== null) return false;
  if (row.authorId === actor.id || may(actor, 'seeAll')) return true;
  if (row.rule === undefined) return false;
  const conversation = await db.conversations.get(row.conversationId);
  return conversation !== undefined && permit(actor, 'reply', conversation.service).ok;
}
