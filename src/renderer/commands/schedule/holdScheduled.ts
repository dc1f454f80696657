import type { BalcaoDatabase } from '../../db/database';
import type { Occasion } from '../occasion';
import { noteScheduled } from './noteScheduled';

/** Holds something scheduled that the tables do not let leave: a person is asked, and what is due after it goes on. */
export async function holdScheduled(
  db: BalcaoDatabase,
  { id, code }: { readonly id: string; readonly code: string },
  occasion: Pick<Occasion, 'now'>,
): Promise<void> {
  await db.transaction('rw', [db.scheduled, db.changes, db.meta], async () => {
    const row = await db.scheduled.get(id);
    if (!row) return;
    await db.scheduled.put({ ...row, held: { code, since: occasion.now } });
    await noteScheduled(db, row, 'scheduled.held', { code }, occasion);
  });
}
