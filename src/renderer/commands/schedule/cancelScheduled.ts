import { may } from '../../../shared/domain/team/permissions';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permit } from '../serve/actOn';

/** Takes back what waits or is held: by whoever made it, or a manager; what a rule made, by whoever sees its conversation. @returns what it was */
export async function cancelScheduled(
  db: BalcaoDatabase,
  { by, id }: { readonly by: string; readonly id: string },
  { now }: Occasion,
): Promise<Result<ScheduledRow, { readonly code: 'no-scheduled' | 'not-yours' }>> {
  return db.transaction('rw', [db.scheduled, db.conversations, db.attendants, db.changes, db.meta], async () => {
    const row = await db.scheduled.get(id);
    if (!row) return refused({ code: 'no-scheduled' });
    const actor = await db.attendants.get(by);
    const service = (await db.conversations.get(row.conversationId))?.service;
    const ruled = row.rule !== undefined && service !== undefined && permit(actor, 'see', service).ok;
    if (!actor || (row.authorId !== by && !ruled && !may(actor, 'seeAll'))) return refused({ code: 'not-yours' });
    await db.scheduled.delete(id);
    const { conversationId, kind } = row;
    const entry = { at: now, actor: `attendant:${by}`, conversationId, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'scheduled.cancelled', body: { kind } }]);
    return done(row);
  });
}
