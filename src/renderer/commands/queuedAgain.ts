import type { Instant } from '../../shared/kernel/instant';
import type { OutboxRow } from '../db/outbox/row';

/** The job as it waits for its next attempt: what is known of the last one is no longer about it. */
export function queuedAgain(job: OutboxRow, dueAt: Instant, errorCode: number | null = job.lastErrorCode): OutboxRow {
  return { ...job, state: 'queued', dueAt, postedSeq: null, unconfirmedSince: null, lastErrorCode: errorCode };
}
