import type { BalcaoDatabase } from '../database';
import type { SavedSearchRow } from './row';

/** Somebody's own searches, the newest first. The table is small: it is read whole. */
export async function searchesOf(db: BalcaoDatabase, attendantId: string): Promise<SavedSearchRow[]> {
  const rows = await db.savedSearches.toArray();
  return rows.filter((row) => row.attendantId === attendantId).sort((a, b) => b.at - a.at);
}
