import { keepSecret } from '../../shared/domain/team/keptSecret';
import { pinProblem } from '../../shared/domain/team/pinRules';
import type { PinProblem } from '../../shared/domain/team/pinRules';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';
import { tryPin } from './tryPin';
import type { PinRefusal } from './tryPin';

export interface NewPin {
  readonly by: string;
  readonly attendantId: string;
  readonly pin: string;
  /** The one until now, asked of whoever changes the own one: a window may stand open on a shared computer. */
  readonly currentPin?: string;
}

/** Gives somebody a new PIN, which also ends a lock. */
export async function setPin(
  db: BalcaoDatabase,
  { by, attendantId, pin, currentPin = '' }: NewPin,
  { now, random }: Occasion,
): Promise<Result<null, NotAllowed | PinRefusal | { readonly code: PinProblem | 'owner-first' }>> {
  const problem = pinProblem(pin);
  if (problem !== null) return refused({ code: problem });
  if (by === attendantId) {
    const own = await tryPin(db, { attendantId, pin: currentPin }, now);
    if (!own.ok) return own;
  }
  const kept = await keepSecret(pin, random);
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    const person = await db.attendants.get(attendantId);
    if (person === undefined || person.leftAt !== null) return refused({ code: 'no-attendant' });
    if ((await permitted(db, by, 'setPin', person)) === null) return refused({ code: 'not-allowed' });
    // The first PIN of all comes with a name and a recovery code.
    if (person.pin === null) return refused({ code: 'owner-first' });
    await db.attendants.put({ ...person, pin: kept, failures: 0, lockedUntil: null });
    await noteTeamChange(db, { at: now, by, kind: 'attendant.pin-set', subject: attendantId, body: {} });
    return done(null);
  });
}
