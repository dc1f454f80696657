import type { SendRequest } from '../../shared/contract/channels';
import { ulid } from '../../shared/kernel/ids';
import type { ContactRow } from '../db/contacts/row';
import type { BalcaoDatabase } from '../db/database';
import type { OutboxRow } from '../db/outbox/row';
import type { Occasion } from './occasion';
import { addressOf } from './queueSend';
import { setDeliveries } from './setDelivery';

/**
 * Claims queued jobs, at most one of a conversation: on disk before anything leaves, so that a crash leaves them in doubt
 * and never sent blindly again. Those that are due together are one transaction.
 * @returns what to send, to the addresses that the customers have now; nothing for jobs that are not queued any more
 */
export async function markSending(
  db: BalcaoDatabase,
  outboxIds: readonly string[],
  { now, random }: Occasion,
): Promise<SendRequest[]> {
  return db.transaction('rw', [db.contacts, db.conversations, db.messages, db.outbox], async () => {
    const jobs = (await db.outbox.bulkGet([...outboxIds])).flatMap((job) => (job?.state === 'queued' ? [job] : []));
    if (jobs.length === 0) return [];
    const [contacts, messages] = await Promise.all([
      db.contacts.bulkGet(jobs.map(({ request }) => request.contactId)),
      db.messages.bulkGet(jobs.map(({ id }) => id)),
    ]);
    // Still unanswered: main may be holding it back, and joins this request to that one.
    const claimed = jobs.map((job, place) => claim(job, contacts[place], job.attempt ?? ulid(now, random)));
    await Promise.all([
      db.outbox.bulkPut(claimed.map(({ job }) => job)),
      setDeliveries(
        db,
        messages.flatMap((message) => message ?? []),
        'sending',
      ),
    ]);
    return claimed.map(({ request }) => request);
  });
}

function claim(
  job: OutboxRow,
  contact: ContactRow | undefined,
  attempt: string,
): { readonly job: OutboxRow; readonly request: SendRequest } {
  const request = { ...job.request, to: (contact && addressOf(contact)) ?? job.request.to };
  return {
    job: { ...job, state: 'sending', attempts: job.attempts + 1, attempt, postedSeq: null, request },
    request: { ...request, attempt },
  };
}
