import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';

/** Somebody put a ready text into a reply. A count for sorting, no fact about a customer: it leaves no change. */
export async function noteReplyUse(db: BalcaoDatabase, id: string, { now }: Pick<Occasion, 'now'>): Promise<void> {
  await db.transaction('rw', db.quickReplies, async () => {
    const row = await db.quickReplies.get(id);
    if (row) await db.quickReplies.put({ ...row, uses: row.uses + 1, lastUsedAt: now });
  });
}
