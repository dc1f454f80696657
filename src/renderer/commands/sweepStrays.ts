import { DAY } from '../../shared/kernel/instant';
import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';

/** WhatsApp repeats for seven days (cloud-api 4.8): what a stray is about does not come after eight. */
const KEPT = 8 * DAY;
const MOST = 1_000;

/** Drops statuses of messages that never came; edits are kept aside instead, since they hold a customer's words. */
export async function sweepStrays(db: BalcaoDatabase, now: Instant): Promise<void> {
  await db.transaction('rw', [db.strays, db.quarantine], async () => {
    const old = await db.strays
      .where('event.at')
      .below(now - KEPT)
      .limit(MOST)
      .toArray();
    const edits = old.filter((stray) => stray.event.type === 'edit');
    await db.quarantine.bulkPut(
      edits.map((stray) => ({
        id: `0:${stray.key}`,
        seq: 0,
        at: stray.event.at,
        reason: 'failed-to-store' as const,
        field: 'edit',
        raw: JSON.stringify(stray.event),
      })),
    );
    await db.strays.bulkDelete(old.map((stray) => stray.key));
  });
}
