import type { SendRequest } from '../../shared/contract/channels';
import { ulid } from '../../shared/kernel/ids';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { addressOf } from './queueSend';
import { setDelivery } from './setDelivery';

/**
 * Claims a queued job: on disk before anything leaves, so that a crash leaves it in doubt and never sent blindly again.
 * @returns what to send, to the address that the customer has now; null when the job is not queued any more
 */
export async function markSending(
  db: BalcaoDatabase,
  outboxId: string,
  { now, random }: Occasion,
): Promise<SendRequest | null> {
  const fresh = ulid(now, random);
  return db.transaction('rw', [db.contacts, db.conversations, db.messages, db.outbox], async () => {
    const job = await db.outbox.get(outboxId);
    if (job?.state !== 'queued') return null;
    // Still unanswered: main may be holding it back, and joins this request to that one.
    const attempt = job.attempt ?? fresh;
    const contact = await db.contacts.get(job.request.contactId);
    const request = { ...job.request, to: (contact && addressOf(contact)) ?? job.request.to };
    await db.outbox.put({ ...job, state: 'sending', attempts: job.attempts + 1, attempt, postedSeq: null, request });
    const message = await db.messages.get(outboxId);
    if (message) await setDelivery(db, message, 'sending');
    return { ...request, attempt };
  });
}
