import { isSecret } from '../../shared/domain/team/keptSecret';
import { afterWrongPin, pinTriesAt } from '../../shared/domain/team/pinRules';
import type { Instant } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { AttendantRow } from '../db/attendants/row';
import type { BalcaoDatabase } from '../db/database';
import { noteTeamChange } from './teamChange';

export type PinRefusal =
  | { readonly code: 'no-attendant' }
  /** lockedUntil: from when on another one is taken; null: at once. */
  | { readonly code: 'wrong-pin'; readonly failures: number; readonly lockedUntil: Instant | null }
  /** Nothing was compared. */
  | { readonly code: 'locked'; readonly lockedUntil: Instant }
  /** Another window set a new one meanwhile. */
  | { readonly code: 'pin-changed' };

export interface PinTry {
  readonly attendantId: string;
  /** '' for somebody who has none. */
  readonly pin: string;
}

/**
 * Compares a PIN. Hashing is slow and waits, so it happens before the transaction; what came out counts only if the lock
 * is still open inside it: several windows together have no more tries than one.
 * @param then what a right PIN leads to, in the same transaction (attendants, presences, changes, meta)
 */
export async function tryPin(
  db: BalcaoDatabase,
  { attendantId, pin }: PinTry,
  now: Instant,
  then: (row: AttendantRow) => Promise<void> = async () => undefined,
): Promise<Result<null, PinRefusal>> {
  const seen = await db.attendants.get(attendantId);
  if (seen === undefined || seen.leftAt !== null) return refused({ code: 'no-attendant' });
  const closed = pinTriesAt(seen, now).lockedUntil !== null;
  const right = !closed && (seen.pin === null ? pin === '' : await isSecret(pin, seen.pin));
  return db.transaction('rw', [db.attendants, db.presences, db.changes, db.meta], async () => {
    const row = await db.attendants.get(attendantId);
    if (row === undefined || row.leftAt !== null) return refused({ code: 'no-attendant' });
    const tries = pinTriesAt(row, now);
    if (tries.lockedUntil !== null) {
      // After a clock that was set back the lock is stored anew, else it would never run down.
      if (tries.lockedUntil !== row.lockedUntil) await db.attendants.put({ ...row, ...tries });
      return refused({ code: 'locked', lockedUntil: tries.lockedUntil });
    }
    if (closed || row.pin?.salt !== seen.pin?.salt) return refused({ code: 'pin-changed' });
    if (!right) return refused(await countWrong(db, row, now));
    const open = { ...row, failures: 0, lockedUntil: null };
    if (row.failures > 0 || row.lockedUntil !== null) await db.attendants.put(open);
    await then(open);
    return done(null);
  });
}

async function countWrong(db: BalcaoDatabase, row: AttendantRow, now: Instant): Promise<PinRefusal> {
  const tries = afterWrongPin(row, now);
  await db.attendants.put({ ...row, ...tries });
  if (tries.lockedUntil !== null) {
    const body = { failures: tries.failures, until: tries.lockedUntil };
    await noteTeamChange(db, { at: now, by: 'balcao', kind: 'attendant.locked', subject: row.id, body });
  }
  return { code: 'wrong-pin', ...tries };
}
