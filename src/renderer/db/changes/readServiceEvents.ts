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
  /** How much of it stands, where the service under way at that moment may begin with the last of it. */
  let whole: number | null = null;
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
      if (whole !== null && tellsBeginning(event)) {
        if (event.kind !== 'given-up') return newestFirst.slice(0, whole).reverse();
        // It was opened again after it had been given up: its customer waits since before that.
        whole = null;
      }
      newestFirst.push(event);
      if (event.kind === 'began' && event.at < since) whole = newestFirst.length;
    }
    if (page.length < STEP) break;
  }
  return newestFirst.reverse();
}

/** Does this event, before a beginning, say whether that began anything new? See `serviceTimes`. */
function tellsBeginning({ kind }: ServiceEvent): boolean {
  return kind === 'began' || kind === 'closed' || kind === 'given-up' || kind === 'unclosed';
}
