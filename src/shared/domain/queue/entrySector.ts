import { FIRST_SECTOR, type Sector } from './sector';

/**
 * The sector that new conversations enter: the one that was chosen for it, else the one that every counter begins with,
 * else the first in order; of those in use.
 * @returns undefined where no sector is in use
 */
export function entrySector<Row extends Pick<Sector, 'id' | 'order' | 'archivedAt' | 'entry'>>(
  sectors: Iterable<Row>,
): Row | undefined {
  const inUse = [...sectors].filter(({ archivedAt }) => archivedAt === null);
  const inOrder = inUse.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return inOrder.find(({ entry }) => entry) ?? inOrder.find(({ id }) => id === FIRST_SECTOR) ?? inOrder[0];
}
