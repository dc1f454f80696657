import type { SendContent, SendRequest } from '../../shared/contract/channels';
import { unfitNow } from '../../shared/domain/outbox/unfitNow';
import { mayReceive } from '../../shared/domain/templates/mayReceive';
import type { Instant } from '../../shared/kernel/instant';
import { ulid } from '../../shared/kernel/ids';
import type { ContactRow } from '../db/contacts/row';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import type { OutboxRow } from '../db/outbox/row';
import type { Occasion } from './occasion';
import { addressOf } from './queueSend';
import { setDeliveries } from './setDelivery';

/** A job that was claimed. */
export interface Claimed {
  readonly request: SendRequest;
  /** It must not be posted any more, and is to fail with this error code; null: it may leave. */
  readonly unfit: number | null;
}

/**
 * Claims queued jobs, at most one of a conversation: on disk before anything leaves, so that a crash leaves them in doubt
 * and never sent blindly again. Those that are due together are one transaction, in which each is judged by what the
 * tables say now: it may have waited for hours.
 * @returns what to send, to the addresses that the customers have now; nothing for jobs that are not queued any more
 */
export async function markSending(
  db: BalcaoDatabase,
  outboxIds: readonly string[],
  { now, random }: Occasion,
): Promise<Claimed[]> {
  return db.transaction('rw', [db.contacts, db.conversations, db.messages, db.outbox], async () => {
    const jobs = (await db.outbox.bulkGet([...outboxIds])).flatMap((job) => (job?.state === 'queued' ? [job] : []));
    if (jobs.length === 0) return [];
    const [contacts, messages] = await Promise.all([
      db.contacts.bulkGet(jobs.map(({ request }) => request.contactId)),
      db.messages.bulkGet(jobs.map(({ id }) => id)),
    ]);
    const heard = await lastHeard(db, jobs, contacts);
    // Still unanswered: main may be holding it back, and joins this request to that one.
    const claimed = jobs.map((job, place) => {
      const unfit = unfitOf(
        job,
        { contact: contacts[place], message: messages[place], heard: heard[place] ?? null },
        now,
      );
      return { ...claim(job, contacts[place], job.attempt ?? ulid(now, random)), unfit };
    });
    await Promise.all([
      db.outbox.bulkPut(claimed.map(({ job }) => job)),
      setDeliveries(
        db,
        messages.flatMap((message) => message ?? []),
        'sending',
      ),
    ]);
    return claimed.map(({ request, unfit }) => ({ request, unfit }));
  });
}

/**
 * Judges a claimed job once more, after main had it wait: the file may have been on the way for minutes.
 * @returns null: it is not in flight any more
 */
export async function judgeAgain(
  db: BalcaoDatabase,
  outboxId: string,
  { now }: Pick<Occasion, 'now'>,
): Promise<Claimed | null> {
  return db.transaction('rw', [db.contacts, db.conversations, db.messages, db.outbox], async () => {
    const job = await db.outbox.get(outboxId);
    if (job?.state !== 'sending') return null;
    const [contact, message] = await Promise.all([db.contacts.get(job.request.contactId), db.messages.get(outboxId)]);
    const [heard = null] = await lastHeard(db, [job], [contact]);
    const request = addressed(job, contact);
    await db.outbox.put({ ...job, request });
    const attempt = job.attempt === undefined ? {} : { attempt: job.attempt };
    return { request: { ...request, ...attempt }, unfit: unfitOf(job, { contact, message, heard }, now) };
  });
}

/** When each customer wrote last, in whichever of their conversations: the 24 h are WhatsApp's, not one conversation's. */
async function lastHeard(
  db: BalcaoDatabase,
  jobs: readonly OutboxRow[],
  contacts: readonly (ContactRow | undefined)[],
): Promise<(Instant | null)[]> {
  const idsOf = jobs.map(({ conversationId }, place) => {
    const { openConversationId, lastConversationId } = contacts[place] ?? {};
    return [conversationId, openConversationId, lastConversationId].flatMap((id) => id ?? []);
  });
  const rows = await db.conversations.bulkGet([...new Set(idsOf.flat())]);
  const heard = new Map(rows.flatMap((row) => (row ? [[row.id, row.lastInboundAt] as const] : [])));
  return idsOf.map((ids) => {
    const moments = ids.flatMap((id) => heard.get(id) ?? []);
    return moments.length === 0 ? null : Math.max(...moments);
  });
}

interface JobFacts {
  readonly contact: ContactRow | undefined;
  readonly message: MessageRow | undefined;
  readonly heard: Instant | null;
}

function unfitOf(
  { request, unlessStopped }: OutboxRow,
  { contact, message, heard }: JobFacts,
  now: Instant,
): number | null {
  return unfitNow(
    {
      writtenAt: request.createdAt,
      lastInboundAt: heard,
      atAnyTime: request.content.kind === 'template',
      isBarred: isBarred(request.content, contact),
      // Of a customer whom the tables have lost the request itself is all that is known.
      hasAddress: contact === undefined || addressOf(contact) !== null,
      ofTheMoment: isOfTheMoment(message),
      unwanted: unlessStopped === true && contact?.marketing === 'stopped',
    },
    now,
  );
}

function isBarred(content: SendContent, contact: ContactRow | undefined): boolean {
  if (content.kind !== 'template' || contact === undefined) return false;
  return mayReceive(content.category ?? 'UTILITY', contact.marketing) !== null;
}

/** The robot is waited for, however late; and what the journal brought back does not say which automation wrote it. */
function isOfTheMoment(message: MessageRow | undefined): boolean {
  const author = message?.author;
  return author?.kind === 'automation' && author.id !== null && author.id !== 'bot';
}

function claim(
  job: OutboxRow,
  contact: ContactRow | undefined,
  attempt: string,
): { readonly job: OutboxRow; readonly request: SendRequest } {
  const request = addressed(job, contact);
  return {
    job: { ...job, state: 'sending', attempts: job.attempts + 1, attempt, postedSeq: null, request },
    request: { ...request, attempt },
  };
}

/** To the address that the customer has now. */
function addressed({ request }: OutboxRow, contact: ContactRow | undefined): SendRequest {
  return { ...request, to: (contact && addressOf(contact)) ?? request.to };
}
