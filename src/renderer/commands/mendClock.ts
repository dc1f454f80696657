import { notFromFuture } from '../../shared/domain/conversations/notFromFuture';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';

/**
 * The computer's clock was set back: what these conversations noted by it must not lie in the future. One entry for all.
 * @returns how many were mended
 */
export async function mendClock(db: BalcaoDatabase, ids: readonly string[], { now }: Occasion): Promise<number> {
  return db.transaction('rw', [db.conversations, db.changes, db.meta], async () => {
    const rows = (await db.conversations.bulkGet([...ids])).filter((row) => row !== undefined);
    const mended = rows.flatMap((row) => {
      const service = notFromFuture(row.service, now);
      return service === row.service ? [] : [{ ...row, service }];
    });
    if (mended.length === 0) return 0;
    await db.conversations.bulkPut(mended);
    const body = { conversationIds: mended.map(({ id }) => id) };
    await appendChanges(db, [
      { at: now, kind: 'clock.mended', actor: 'balcao', conversationId: null, cause: 'clock', body },
    ]);
    return mended.length;
  });
}
