import type { DexieOptions } from 'dexie';
import { BalcaoDatabase } from '../../db/database';
import type { DatabaseMeta } from '../../db/meta/row';
import { allVersions } from '../../db/versions/allVersions';
import type { Occasion } from '../occasion';
import type { Staging } from '../restore/staging';

/**
 * The last act before a history is read: lifts the tables to the schema of this app and takes their mark away. Unlike a
 * restore nothing else is touched: what waits in them is not sent, since nobody works on them.
 */
export async function finishReview(staging: Staging, { now }: Occasion, dexie: DexieOptions = {}): Promise<void> {
  const { phoneNumberId, generation } = staging.db;
  await staging.written();
  staging.db.close();
  const db = new BalcaoDatabase(phoneNumberId, dexie, allVersions, generation);
  try {
    await db.transaction('rw', db.meta, async () => {
      // What was saved from a damaged archive may lack it; without it these are no tables of ours.
      const stamp: DatabaseMeta = { key: 'database', databaseId: 'review', createdAt: now, cursor: 0 };
      if ((await db.meta.get('database')) === undefined) await db.meta.put(stamp);
      await db.meta.delete('restoring');
    });
  } finally {
    db.close();
  }
}
