import type { Instant } from '../../kernel/instant';
import { isDue } from './retry';

/** What choosing needs of a job; the outbox rows have more. */
export interface QueuedSend {
  /** ULID: sorts by the moment of writing. */
  readonly id: string;
  readonly conversationId: string;
  readonly state: 'queued' | 'sending' | 'unconfirmed';
  readonly dueAt: Instant;
  /** Of the last refusal; null before the first. */
  readonly lastErrorCode: number | null;
  readonly createdAt: Instant;
}

/**
 * Which jobs to hand over now: in each conversation only the oldest waiting one, and none while another of the same
 * conversation is under way, since WhatsApp keeps no order between requests (cloud-api 2.3). A job that waits for
 * its next attempt holds back the later ones of its conversation. Unconfirmed jobs hold back nobody.
 * @param jobs in any order
 * @param inFlight conversations with a request under way
 * @param limit how many at most, over all conversations
 * @returns the longest due first
 */
export function pickSends<Job extends QueuedSend>(
  jobs: Iterable<Job>,
  now: Instant,
  inFlight: ReadonlySet<string>,
  limit: number,
): Job[] {
  const heads = new Map<string, Job>();
  const busy = new Set(inFlight);
  for (const job of jobs) {
    if (job.state === 'sending') busy.add(job.conversationId);
    if (job.state !== 'queued') continue;
    const head = heads.get(job.conversationId);
    if (head === undefined || isBefore(job, head)) heads.set(job.conversationId, job);
  }
  return [...heads.values()]
    .filter((job) => !busy.has(job.conversationId) && isDue(job, now))
    .sort((a, b) => a.dueAt - b.dueAt || (isBefore(a, b) ? -1 : 1))
    .slice(0, Math.max(0, limit));
}

function isBefore(a: QueuedSend, b: QueuedSend): boolean {
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt;
}
