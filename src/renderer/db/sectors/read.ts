import type { BalcaoDatabase } from '../database';
import type { SectorRow } from './row';

/** The sectors in use, in their order. */
export async function listSectors(db: BalcaoDatabase): Promise<SectorRow[]> {
  return (await everySector(db)).filter(({ archivedAt }) => archivedAt === null);
}

/** The archived ones too, since closed conversations name them; in their order. */
export async function everySector(db: BalcaoDatabase): Promise<SectorRow[]> {
  const rows = await db.sectors.toArray();
  return rows.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** Open conversations of a sector: those in the way of archiving it. */
export async function countOpenIn(db: BalcaoDatabase, sectorId: string): Promise<number> {
  return db.conversations
    .where('[state+lastAt]')
    .between(['open', -Infinity], ['open', Infinity])
    .filter(({ service }) => service.sectorId === sectorId)
    .count();
}
