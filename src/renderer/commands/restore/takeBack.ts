import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';

/**
 * Undoes a restore: these tables count as unfinished from now on, so that those of before are opened again.
 * @returns false when there are none to go back to
 */
export async function takeRestoreBack(db: BalcaoDatabase, { now }: Occasion): Promise<boolean> {
  return db.transaction('rw', db.meta, async () => {
    const restored = await db.meta.get('restored');
    if (restored?.key !== 'restored' || restored.before === null) return false;
    await db.meta.put({ key: 'restoring', since: now });
    return true;
  });
}
