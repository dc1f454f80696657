import { scheduledMessageId } from '../../../shared/domain/replies/scheduledMessageId';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import type { Occasion } from '../occasion';
import { noteScheduled } from './noteScheduled';

/**
 * Tables that came out of a backup hold what has left since. Where the journal has brought back what it became, nothing
 * waits any more. To be called when the journal has been read to its end.
 * @returns how many were dropped
 */
export async function dropLeft(db: BalcaoDatabase, occasion: Pick<Occasion, 'now'>): Promise<number> {
  return db.transaction('rw', [db.scheduled, db.messages, db.changes, db.meta], async () => {
    let dropped = 0;
    for (const row of await db.scheduled.filter(({ held }) => held?.code === 'restored').toArray()) {
      if (await dropIfLeft(db, row, occasion)) dropped += 1;
    }
    return dropped;
  });
}

/** Inside the running transaction. @returns whether it had left already, and is gone now */
export async function dropIfLeft(
  db: BalcaoDatabase,
  row: ScheduledRow,
  occasion: Pick<Occasion, 'now'>,
): Promise<boolean> {
  const messageId = scheduledMessageId(row.id, 0);
  if ((await db.messages.get(messageId)) === undefined) return false;
  await db.scheduled.delete(row.id);
  await noteScheduled(db, row, 'scheduled.left', { messageId }, occasion);
  return true;
}
