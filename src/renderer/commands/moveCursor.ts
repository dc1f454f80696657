import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';

/**
 * Sets the journal cursor back, when main's journal begins anew or is another one than the cursor counts: everything
 * behind it is idempotent.
 */
export async function moveCursor(db: BalcaoDatabase, cursor: number, journalId?: string): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const own = journalId === undefined ? {} : { journalId };
    await db.meta.put({ ...(await readDatabaseMeta(db)), cursor, ...own });
  });
}
