import { keepSecret } from '../../shared/domain/team/keptSecret';
import { newRecoveryCode } from '../../shared/domain/team/recoveryCode';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';
import { tryPin } from './tryPin';
import type { PinRefusal } from './tryPin';

/**
 * A new recovery code for an owner who lost the old one and knows the PIN; the old one is worth nothing from then on.
 * @returns the code, shown once
 */
export async function renewRecoveryCode(
  db: BalcaoDatabase,
  { by, pin }: { readonly by: string; readonly pin: string },
  { now, random }: Occasion,
): Promise<Result<{ readonly recoveryCode: string }, NotAllowed | PinRefusal>> {
  const own = await tryPin(db, { attendantId: by, pin }, now);
  if (!own.ok) return own;
  const recoveryCode = newRecoveryCode(random);
  const recovery = await keepSecret(recoveryCode, random);
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    const owner = await db.attendants.get(by);
    if (owner?.leftAt !== null || owner.role !== 'owner') return refused({ code: 'not-allowed' });
    await db.attendants.put({ ...owner, recovery });
    await noteTeamChange(db, { at: now, by, kind: 'attendant.recovery-renewed', subject: by, body: {} });
    return done({ recoveryCode });
  });
}
