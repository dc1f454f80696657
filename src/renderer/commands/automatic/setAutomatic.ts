import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import { automaticProblem } from '../../../shared/domain/automation/automaticProblem';
import type { AutomaticProblem } from '../../../shared/domain/automation/automaticProblem';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readAutomatic } from '../../db/house/readAutomatic';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

export interface AutomaticChange {
  readonly by: string;
  /** Only what changes. */
  readonly change: Partial<Omit<AutomaticMessages, 'updatedAt'>>;
}

/** Changes what the company answers by itself. It holds from the next message on. */
export async function setAutomatic(
  db: BalcaoDatabase,
  { by, change }: AutomaticChange,
  { now }: Occasion,
): Promise<Result<null, { readonly code: 'not-allowed' | AutomaticProblem }>> {
  return db.transaction('rw', [db.house, db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const before = await readAutomatic(db);
    const after = { ...before, ...change, updatedAt: now };
    const problem = automaticProblem(after);
    if (problem !== null) return refused({ code: problem });
    await db.house.put({ ...after, key: 'automatic' });
    const changed = Object.keys(change);
    const entry = { at: now, kind: 'automatic.changed', actor: `attendant:${by}`, conversationId: null };
    await appendChanges(db, [{ ...entry, cause: 'automatic', body: { changed, after: change } }]);
    return done(null);
  });
}
