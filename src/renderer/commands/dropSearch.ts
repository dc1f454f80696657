import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';

/** Forgets a search that its owner kept; another person's is left alone. */
export async function dropSearch(
  db: BalcaoDatabase,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Result<null>> {
  return db.transaction('rw', db.savedSearches, async () => {
    const row = await db.savedSearches.get(id);
    if (row?.attendantId === by) await db.savedSearches.delete(id);
    return done(null);
  });
}
