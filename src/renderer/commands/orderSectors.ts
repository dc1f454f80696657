import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { listSectors } from '../db/sectors/read';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';

/**
 * Puts the sectors in use into an order.
 * @param input every one of them once; otherwise somebody added or archived one meanwhile (`order-outdated`)
 */
export async function orderSectors(
  db: BalcaoDatabase,
  { by, sectorIds }: { readonly by: string; readonly sectorIds: readonly string[] },
  { now }: Occasion,
): Promise<Result<null, NotAllowed | { readonly code: 'order-outdated' }>> {
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSectors')) === null) return refused({ code: 'not-allowed' });
    const sectors = await listSectors(db);
    const before = sectors.map(({ id }) => id);
    const same = new Set(sectorIds).size === before.length && before.every((id) => sectorIds.includes(id));
    if (!same || sectorIds.length !== before.length) return refused({ code: 'order-outdated' });
    if (before.join() === sectorIds.join()) return done(null);
    await db.sectors.bulkPut(sectors.map((sector) => ({ ...sector, order: sectorIds.indexOf(sector.id) })));
    const body = { before, after: sectorIds };
    await noteTeamChange(db, { at: now, by, kind: 'sector.ordered', subject: 'sectors', body });
    return done(null);
  });
}
