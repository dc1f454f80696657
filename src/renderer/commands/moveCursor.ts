import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';

/** Sets the journal cursor back, when main's journal begins anew: everything behind it is idempotent. */
export async function moveCursor(db: BalcaoDatabase, cursor: number): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.put({ ...(await readDatabaseMeta(db)), cursor });
  });
}
