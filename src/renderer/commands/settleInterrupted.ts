import { afterRestart } from '../../shared/domain/outbox/afterRestart';
import { nextAttempt } from '../../shared/domain/outbox/retry';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { queuedUnanswered } from './queuedAgain';
import { setDelivery } from './setDelivery';

/**
 * A job in flight whose answer is lost (a restart, a broken bridge). To be called when the journal has been read to its
 * end: without its `send` entry it never left; with it, it may have, and is only settled by a status or a person.
 * @param input `wait`: leave some time before the next attempt
 */
export async function settleInterrupted(
  db: BalcaoDatabase,
  input: { readonly outboxId: string; readonly wait: boolean },
  { now, random }: Occasion,
): Promise<void> {
  await db.transaction('rw', [db.conversations, db.messages, db.outbox], async () => {
    const job = await db.outbox.get(input.outboxId);
    if (job?.state !== 'sending') return;
    const verdict = afterRestart(job, { posted: job.postedSeq !== null, outcome: false });
    if (verdict === 'unconfirmed') await db.outbox.put({ ...job, state: 'unconfirmed', unconfirmedSince: now });
    if (verdict !== 'queue') return;
    const jitter = (random(1)[0] ?? 0) / 256;
    const dueAt = input.wait ? nextAttempt({ attempts: job.attempts, errorCode: 0, now, jitter }) : now;
    await db.outbox.put(queuedUnanswered(job, dueAt));
    const message = await db.messages.get(job.id);
    if (message) await setDelivery(db, message, 'queued');
  });
}
