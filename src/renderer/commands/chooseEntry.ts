import { entrySector } from '../../shared/domain/queue/entrySector';
import type { Instant } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { noteTeamChange } from './teamChange';

/** From now on new conversations enter this sector. Those that are under way stay where they are. */
export async function chooseEntry(
  db: BalcaoDatabase,
  { by, sectorId }: { readonly by: string; readonly sectorId: string },
  { now }: Occasion,
): Promise<Result<null, NotAllowed | { readonly code: 'no-sector' }>> {
  return db.transaction('rw', [db.attendants, db.sectors, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSectors')) === null) return refused({ code: 'not-allowed' });
    const sector = await db.sectors.get(sectorId);
    if (sector?.archivedAt !== null) return refused({ code: 'no-sector' });
    await moveEntry(db, sectorId, { by, now });
    return done(null);
  });
}

/** Inside a running transaction over sectors, changes and meta. */
export async function moveEntry(
  db: BalcaoDatabase,
  sectorId: string,
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<void> {
  const sectors = await db.sectors.toArray();
  const before = entrySector(sectors)?.id ?? null;
  if (before === sectorId && sectors.some(({ id, entry }) => id === sectorId && entry)) return;
  await db.sectors.bulkPut(sectors.map((sector) => ({ ...sector, entry: sector.id === sectorId })));
  await noteTeamChange(db, { at: now, by, kind: 'sector.entry-chosen', subject: sectorId, body: { before } });
}
