import type { SendContent } from '../../shared/contract/channels';
import type { PersonRef } from '../../shared/domain/contacts/identity';
import { serviceWindow } from '../../shared/domain/conversations/serviceWindow';
import type { Instant } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { ContactRow } from '../db/contacts/row';
import type { ConversationRow } from '../db/conversations/row';
import type { OutboxRow } from '../db/outbox/row';

export interface ReachFailure {
  readonly code: 'no-conversation' | 'no-address' | 'window-closed';
}

export interface Reachable {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly to: PersonRef;
}

/** May something be written to this conversation now, and to which address? (cloud-api 8.1; 5.8, rule 6) */
export async function reach(
  db: BalcaoDatabase,
  conversationId: string,
  now: Instant,
): Promise<Result<Reachable, ReachFailure>> {
  const conversation = await db.conversations.get(conversationId);
  const contact = conversation && (await db.contacts.get(conversation.contactId));
  if (!conversation || !contact) return refused({ code: 'no-conversation' });
  const to = addressOf(contact);
  if (!to) return refused({ code: 'no-address' });
  const { state } = serviceWindow(conversation.lastInboundAt, now);
  if (state === 'shut' || state === 'never') return refused({ code: 'window-closed' });
  return done({ conversation, contact, to });
}

/** A known number keeps its 30-day visibility alive when it is written to, so it goes before the BSUID. */
export function addressOf(contact: ContactRow): PersonRef | null {
  if (contact.waId) return { waId: contact.waId };
  return contact.bsuid ? { bsuid: contact.bsuid } : null;
}

export interface NewSend {
  readonly outboxId: string;
  readonly reachable: Reachable;
  readonly content: SendContent;
  readonly quotedWamid?: string;
  readonly authorId: string | null;
  readonly now: Instant;
  /** Place among the sends of the conversation, ms: never two with the same. */
  readonly place: Instant;
}

/** The job of a new send. */
export function newJob(send: NewSend): OutboxRow {
  const { outboxId, reachable, content, quotedWamid, authorId, now, place } = send;
  return {
    id: outboxId,
    conversationId: reachable.conversation.id,
    state: 'queued',
    attempts: 0,
    dueAt: now,
    createdAt: place,
    postedSeq: null,
    unconfirmedSince: null,
    lastErrorCode: null,
    request: {
      outboxId,
      conversationId: reachable.conversation.id,
      contactId: reachable.contact.id,
      to: reachable.to,
      content,
      ...(quotedWamid === undefined ? {} : { quotedWamid }),
      createdAt: now,
      authorId,
    },
  };
}
