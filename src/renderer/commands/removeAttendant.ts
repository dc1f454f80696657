import { leavingProblem } from '../../shared/domain/team/teamRules';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { countOpenOf } from '../db/attendants/read';
import type { BalcaoDatabase } from '../db/database';
import { movePresence } from './movePresence';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';

export type LeavingRefusal =
  | NotAllowed
  | { readonly code: 'no-attendant' | 'last-owner' }
  /** So many have to be handed over first. */
  | { readonly code: 'has-conversations'; readonly count: number };

/** Somebody works here no more. The row stays, since the history names the person; the PIN goes. */
export async function removeAttendant(
  db: BalcaoDatabase,
  { by, attendantId }: { readonly by: string; readonly attendantId: string },
  { now }: Occasion,
): Promise<Result<null, LeavingRefusal>> {
  const tables = [db.attendants, db.presences, db.conversations, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const person = await db.attendants.get(attendantId);
    if (person === undefined || person.leftAt !== null) return refused({ code: 'no-attendant' });
    if ((await permitted(db, by, 'removePerson', person)) === null) return refused({ code: 'not-allowed' });
    const count = await countOpenOf(db, attendantId);
    const problem = leavingProblem(await db.attendants.toArray(), attendantId, count);
    if (problem === 'has-conversations') return refused({ code: problem, count });
    if (problem !== null) return refused({ code: problem });
    await db.attendants.put({ ...person, leftAt: now, pin: null, recovery: null, failures: 0, lockedUntil: null });
    await movePresence(db, { attendantId, state: 'offline', reason: null, automatic: false }, by, now);
    const body = { name: person.name, role: person.role };
    await noteTeamChange(db, { at: now, by, kind: 'attendant.left', subject: attendantId, body });
    return done(null);
  });
}
