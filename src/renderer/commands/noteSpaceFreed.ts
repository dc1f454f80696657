import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { permitted, type NotAllowed } from './permitted';

export interface SpaceFreeing {
  /** Attendant id. */
  readonly by: string;
  /** Received files that have been here for longer are taken away; null: none. */
  readonly olderThanDays: number | null;
}

/** Notes who frees space, before anything is taken away. */
export function noteSpaceFreed(
  db: BalcaoDatabase,
  { by, olderThanDays }: SpaceFreeing,
  { now }: Occasion,
): Promise<Result<null, NotAllowed>> {
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageConnection')) === null) return refused({ code: 'not-allowed' });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: `space-${now}` };
    await appendChanges(db, [{ ...entry, kind: 'space.freed', body: { olderThanDays } }]);
    return done(null);
  });
}
