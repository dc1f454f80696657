import { isSecret, keepSecret } from '../../shared/domain/team/keptSecret';
import { pinProblem } from '../../shared/domain/team/pinRules';
import type { PinProblem } from '../../shared/domain/team/pinRules';
import { newRecoveryCode, readRecoveryCode } from '../../shared/domain/team/recoveryCode';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { noteTeamChange } from './teamChange';

export interface Recovery {
  readonly attendantId: string;
  /** As typed. */
  readonly code: string;
  /** The new PIN. */
  readonly pin: string;
}

/** code-changed: another window used it, or made a new one, meanwhile. */
export type RecoveryRefusal = {
  readonly code: 'no-attendant' | 'no-recovery' | 'code-unreadable' | 'wrong-code' | 'code-changed' | PinProblem;
};

/**
 * An owner who forgot the PIN sets a new one with the recovery code, which is used up by it. No lock stands before it,
 * not even that of the PIN: with 80 bits nobody guesses one.
 * @returns the next recovery code, shown once
 */
export async function recoverOwner(
  db: BalcaoDatabase,
  input: Recovery,
  { now, random }: Occasion,
): Promise<Result<{ readonly recoveryCode: string }, RecoveryRefusal>> {
  const problem = pinProblem(input.pin);
  if (problem !== null) return refused({ code: problem });
  const { attendantId } = input;
  const seen = await db.attendants.get(attendantId);
  if (seen === undefined || seen.leftAt !== null) return refused({ code: 'no-attendant' });
  if (seen.recovery === null) return refused({ code: 'no-recovery' });
  const code = readRecoveryCode(input.code);
  if (code === null) return refused({ code: 'code-unreadable' });
  if (!(await isSecret(code, seen.recovery))) return refused({ code: 'wrong-code' });
  const recoveryCode = newRecoveryCode(random);
  const [pin, recovery] = [await keepSecret(input.pin, random), await keepSecret(recoveryCode, random)];
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    const owner = await db.attendants.get(attendantId);
    if (owner?.leftAt !== null || owner.recovery?.salt !== seen.recovery?.salt)
      return refused({ code: 'code-changed' });
    await db.attendants.put({ ...owner, pin, recovery, failures: 0, lockedUntil: null });
    await noteTeamChange(db, { at: now, by: attendantId, kind: 'attendant.recovered', subject: attendantId, body: {} });
    return done({ recoveryCode });
  });
}
