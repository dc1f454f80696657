import type { Instant } from '../../shared/kernel/instant';
import type { OutboxRow } from '../db/outbox/row';

/** The job as it waits for its next attempt after an answer: what is known of the last one is no longer about it. */
export function queuedAgain(job: OutboxRow, dueAt: Instant, errorCode: number | null = job.lastErrorCode): OutboxRow {
  const { attempt: _answered, ...rest } = job;
  return { ...rest, state: 'queued', dueAt, postedSeq: null, unconfirmedSince: null, lastErrorCode: errorCode };
}

/**
 * The job as it waits again although nobody has answered: no proof was found that the attempt left. It keeps the attempt's
 * id, since main may have been holding it back and post it yet: then its `send` entry takes the job out of the queue.
 */
export function queuedUnanswered(job: OutboxRow, dueAt: Instant): OutboxRow {
  return { ...queuedAgain(job, dueAt), ...(job.attempt === undefined ? {} : { attempt: job.attempt }) };
}
