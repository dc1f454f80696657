import type { BalcaoDatabase } from '../database';
import type { OutboxRow } from './row';

export interface OutboxSummary {
  readonly queued: number;
  readonly sending: number;
  readonly unconfirmed: number;
}

/** How many sends are not settled, by state. */
export async function outboxSummary(db: BalcaoDatabase): Promise<OutboxSummary> {
  const count = (state: OutboxRow['state']): Promise<number> => db.outbox.where('state').equals(state).count();
  const [queued, sending, unconfirmed] = await Promise.all([count('queued'), count('sending'), count('unconfirmed')]);
  return { queued, sending, unconfirmed };
}

/** Every unsettled send, in the order in which they were written. */
export async function unsettledJobs(db: BalcaoDatabase): Promise<OutboxRow[]> {
  const jobs = await db.outbox.toArray();
  return jobs.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}
