import { closed } from '../../shared/domain/conversations/transitions';
import { DAY } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { Desk, deskTables } from './serve/desk';

/** What was quiet for so long was over before the tables were lost, as far as anybody can tell. */
const QUIET = 3 * DAY;
/** Closed in one transaction. */
const STEP = 500;

/**
 * After a rebuild: the journal knows no closings, so every conversation stands open, held by whoever answered last. Those
 * that were quiet for three days are closed by Balcão: they would fill the queue and everybody's slots. A counter that
 * nobody has divided keeps its list as it is. What is unread stays unread.
 * @returns how many were closed
 */
export async function settleRebuilt(db: BalcaoDatabase, { now }: Occasion): Promise<number> {
  if ((await db.attendants.count()) < 2) return 0;
  let settled = 0;
  for (;;) {
    const step = await closeSome(db, now);
    settled += step;
    if (step < STEP) return settled;
  }
}

function closeSome(db: BalcaoDatabase, now: number): Promise<number> {
  return db.transaction('rw', deskTables(db), async () => {
    const ids = await db.conversations
      .where('[state+lastAt]')
      .between(['open', -Infinity], ['open', now - QUIET], true, false)
      .limit(STEP)
      .primaryKeys();
    const desk = await Desk.open(db, ids, now);
    for (const id of ids) {
      const service = desk.conversation(id)?.service;
      if (!service) continue;
      const body = { reason: null, tags: service.tags, before: service.attendantId, rebuilt: true } as const;
      const closing = { at: now, by: 'balcao', reason: null };
      desk.serve(id, closed(service, closing), 'balcao', { kind: 'conversation.closed', body });
    }
    await desk.put();
    return ids.length;
  });
}
