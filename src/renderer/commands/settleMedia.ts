import { DAY, HOUR, SECOND } from '../../shared/kernel/instant';
import type { Instant } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';

/** WhatsApp keeps inbound media for seven days (cloud-api 3). */
const KEPT_BY_WHATSAPP = 7 * DAY;
const FIRST_WAIT = 10 * SECOND;
const LONGEST_WAIT = HOUR;

export interface MediaResult {
  readonly mediaId: string;
  /** null: it is in the folder. */
  readonly failureCode: string | null;
}

/** Notes how a fetch went: done, to be tried again later, or given up when WhatsApp has deleted the medium. */
export async function settleMedia(db: BalcaoDatabase, result: MediaResult, now: Instant): Promise<void> {
  const { mediaId, failureCode } = result;
  await db.transaction('rw', db.mediaFetches, async () => {
    if (failureCode === null) {
      await db.mediaFetches.delete(mediaId);
      return;
    }
    const row = await db.mediaFetches.get(mediaId);
    if (!row) return;
    const attempts = row.attempts + 1;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(attempts - 1, 20));
    const gone = now + wait > row.createdAt + KEPT_BY_WHATSAPP;
    await db.mediaFetches.put({ ...row, attempts, failureCode, dueAt: now + wait, state: gone ? 'failed' : 'waiting' });
  });
}
