import { keepSecret } from '../../shared/domain/team/keptSecret';
import { pinProblem } from '../../shared/domain/team/pinRules';
import type { PinProblem } from '../../shared/domain/team/pinRules';
import { newRecoveryCode } from '../../shared/domain/team/recoveryCode';
import { personProblem } from '../../shared/domain/team/teamRules';
import type { PersonProblem } from '../../shared/domain/team/teamRules';
import { FIRST_SECTOR } from '../../shared/domain/queue/sector';
import type { DistributionMode } from '../../shared/domain/queue/sector';
import type { Instant } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { movePresence } from './movePresence';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';

export interface Division {
  readonly by: string;
  readonly name: string;
  readonly photo: string | null;
  readonly hue: number;
  readonly pin: string;
  /** How the first sector hands out from now on. */
  readonly mode?: DistributionMode;
}

export type DivisionRefusal = NotAllowed | { readonly code: 'already-divided' | PinProblem | PersonProblem };

/**
 * A counter of one person becomes one of several: its owner gets a name, a PIN and a recovery code, and its sector begins
 * to hand out. Colleagues follow with `addAttendant`.
 * @returns the recovery code, which is never shown again
 */
export async function divideCounter(
  db: BalcaoDatabase,
  input: Division,
  { now, random }: Occasion,
): Promise<Result<{ readonly recoveryCode: string }, DivisionRefusal>> {
  const problem = pinProblem(input.pin);
  if (problem !== null) return refused({ code: problem });
  const recoveryCode = newRecoveryCode(random);
  const [pin, recovery] = [await keepSecret(input.pin, random), await keepSecret(recoveryCode, random)];
  const { by, photo, hue, mode = 'balcao' } = input;
  const name = input.name.trim();
  return db.transaction('rw', [db.attendants, db.presences, db.sectors, db.changes, db.meta], async () => {
    const owner = await permitted(db, by, 'divideCounter');
    if (owner === null) return refused({ code: 'not-allowed' });
    if (owner.pin !== null) return refused({ code: 'already-divided' });
    const filled = personProblem({ ...owner, name, photo, hue }, by, await db.attendants.toArray());
    if (filled !== null) return refused({ code: filled });
    await db.attendants.put({ ...owner, name, photo, hue, pin, recovery, failures: 0, lockedUntil: null });
    await beginHandingOut(db, mode);
    await noteTeamChange(db, { at: now, by, kind: 'counter.divided', subject: by, body: { name, hue, mode } });
    await beHere(db, by, now);
    return done({ recoveryCode });
  });
}

async function beginHandingOut(db: BalcaoDatabase, mode: DistributionMode): Promise<void> {
  const sector = await db.sectors.get(FIRST_SECTOR);
  if (sector) await db.sectors.put({ ...sector, rules: { ...sector.rules, mode } });
}

async function beHere(db: BalcaoDatabase, attendantId: string, now: Instant): Promise<void> {
  await movePresence(db, { attendantId, state: 'online', reason: null, automatic: false }, attendantId, now);
}
