import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';

/** The network is back: what waited for it may go at once. @returns how many */
export async function hurryRetries(db: BalcaoDatabase, now: Instant): Promise<number> {
  return db.transaction('rw', db.outbox, async () => {
    const waiting = await db.outbox.where('state').equals('queued').toArray();
    const early = waiting.filter((job) => job.lastErrorCode === 0 && job.dueAt > now);
    await db.outbox.bulkPut(early.map((job) => ({ ...job, dueAt: now })));
    return early.length;
  });
}
