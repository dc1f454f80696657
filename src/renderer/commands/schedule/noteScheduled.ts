import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';

/** Notes what Balcão itself did with something scheduled, inside the running transaction. */
export async function noteScheduled(
  db: BalcaoDatabase,
  { id, conversationId }: Pick<ScheduledRow, 'id' | 'conversationId'>,
  kind: string,
  body: object,
  { now }: Pick<Occasion, 'now'>,
): Promise<void> {
  await appendChanges(db, [{ at: now, kind, actor: 'balcao', conversationId, cause: id, body }]);
}
