import { entrySector } from '../../shared/domain/queue/entrySector';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { countOpenIn } from '../db/sectors/read';
import type { Occasion } from './occasion';
import { moveEntry } from './chooseEntry';
import { permitted } from './permitted';
import type { NotAllowed } from './permitted';
import { setMembers } from './setMembers';
import { noteTeamChange } from './teamChange';

export type ArchivingRefusal =
  | NotAllowed
  /** entry-sector: new conversations enter it, and none of the others was named to take its place. */
  | { readonly code: 'no-sector' | 'last-sector' | 'entry-sector' }
  /** So many have to be moved first. */
  | { readonly code: 'has-conversations'; readonly count: number };

/**
 * A sector is used no more. The row stays, since closed conversations name it.
 * @param input `entryId`: where new conversations enter from now on, if they entered this one
 */
export async function archiveSector(
  db: BalcaoDatabase,
  { by, sectorId, entryId }: { readonly by: string; readonly sectorId: string; readonly entryId?: string },
  { now }: Occasion,
): Promise<Result<null, ArchivingRefusal>> {
  return db.transaction('rw', [db.attendants, db.sectors, db.conversations, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSectors')) === null) return refused({ code: 'not-allowed' });
    const inUse = (await db.sectors.toArray()).filter(({ archivedAt }) => archivedAt === null);
    const sector = inUse.find(({ id }) => id === sectorId);
    if (sector === undefined) return refused({ code: 'no-sector' });
    if (inUse.length === 1) return refused({ code: 'last-sector' });
    const isEntry = entrySector(inUse)?.id === sectorId;
    const next = inUse.find(({ id }) => id === entryId && id !== sectorId);
    if (isEntry && next === undefined) return refused({ code: 'entry-sector' });
    const count = await countOpenIn(db, sectorId);
    if (count > 0) return refused({ code: 'has-conversations', count });
    await db.sectors.put({ ...sector, entry: false, archivedAt: now });
    if (isEntry && next !== undefined) await moveEntry(db, next.id, { by, now });
    await setMembers(db, sectorId, []);
    await noteTeamChange(db, { at: now, by, kind: 'sector.archived', subject: sectorId, body: { name: sector.name } });
    return done(null);
  });
}
