import type { BalcaoDatabase } from '../db/database';

/**
 * Makes exactly these people the attendants of a sector, inside the running transaction (attendants).
 * @returns false when one of them is unknown or left; nothing is written then
 */
export async function setMembers(db: BalcaoDatabase, sectorId: string, ids: readonly string[]): Promise<boolean> {
  const team = await db.attendants.toArray();
  const present = new Set(team.filter(({ leftAt }) => leftAt === null).map(({ id }) => id));
  if (!ids.every((id) => present.has(id))) return false;
  const members = new Set(ids);
  const moved = team
    .filter(({ id, sectorIds }) => present.has(id) && members.has(id) !== sectorIds.includes(sectorId))
    .map((row) => ({
      ...row,
      sectorIds: members.has(row.id) ? [...row.sectorIds, sectorId] : row.sectorIds.filter((id) => id !== sectorId),
    }));
  if (moved.length > 0) await db.attendants.bulkPut(moved);
  return true;
}
