import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { noteHouseAct } from '../noteHouseAct';
import type { Occasion } from '../occasion';
import type { NotAllowed } from '../permitted';

/**
 * Undoes a restore: these tables count as unfinished from now on, so that those of before are opened again. Only an owner
 * does; the log of these tables says who.
 */
export async function takeRestoreBack(
  db: BalcaoDatabase,
  { by }: { readonly by: string },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, NotAllowed | { readonly code: 'nothing-before' }>> {
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    const restored = await db.meta.get('restored');
    if (restored?.key !== 'restored' || restored.before === null) return refused({ code: 'nothing-before' });
    const noted = await noteHouseAct(db, { by, kind: 'history.taken-back', body: {} }, { now });
    if (!noted.ok) return noted;
    await db.meta.put({ key: 'restoring', since: now });
    return done(null);
  });
}
