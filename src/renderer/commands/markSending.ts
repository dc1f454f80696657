import type { SendRequest } from '../../shared/contract/channels';
import type { BalcaoDatabase } from '../db/database';
import { addressOf } from './queueSend';
import { setDelivery } from './setDelivery';

/**
 * Claims a queued job: on disk before anything leaves, so that a crash leaves it in doubt and never sent blindly again.
 * @returns what to send, to the address that the customer has now; null when the job is not queued any more
 */
export async function markSending(db: BalcaoDatabase, outboxId: string): Promise<SendRequest | null> {
  return db.transaction('rw', [db.contacts, db.conversations, db.messages, db.outbox], async () => {
    const job = await db.outbox.get(outboxId);
    if (job?.state !== 'queued') return null;
    const contact = await db.contacts.get(job.request.contactId);
    const request = { ...job.request, to: (contact && addressOf(contact)) ?? job.request.to };
    await db.outbox.put({ ...job, state: 'sending', attempts: job.attempts + 1, postedSeq: null, request });
    const message = await db.messages.get(outboxId);
    if (message) await setDelivery(db, message, 'sending');
    return request;
  });
}
