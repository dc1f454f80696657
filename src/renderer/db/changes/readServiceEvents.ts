import { serviceEvent, type ServiceEvent } from '../../../shared/domain/metrics/serviceEvent';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';

const STEP = 200;
/** A conversation that has gone on for longer without an end is looked at from there: its times are those of later. */
const MOST = 50 * STEP;

/**
 * What the times of a conversation depend on, oldest first: everything since a moment, and before it back to the beginning
 * of the service that was under way.
 */
export async function readServiceEvents(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
): Promise<ServiceEvent[]> {
  const newestFirst: ServiceEvent[] = [];
  for (let from = 0; from < MOST; from += STEP) {
    const page = await db.changes
      .where('conversationId')
      .equals(conversationId)
      .reverse()
      .offset(from)
      .limit(STEP)
      .toArray();
    for (const change of page) {
      const event = serviceEvent(change);
      if (event === null) continue;
      newestFirst.push(event);
      if (event.kind === 'began' && event.at < since && !isFollowUp(newestFirst)) return newestFirst.reverse();
    }
    if (page.length < STEP) break;
  }
  return newestFirst.reverse();
}

/** Does this beginning follow a giving up? Then the wait began before; only the entries before it tell. */
function isFollowUp(newestFirst: readonly ServiceEvent[]): boolean {
  return newestFirst.every(({ kind }) => kind !== 'wrote' && kind !== 'closed');
}
