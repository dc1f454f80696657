import type { Table } from 'dexie';
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
import { permit } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

export type ReachFailure = ActFailure | { readonly code: 'no-address' | 'window-closed' | 'conversation-closed' };

export interface Reachable {
  readonly conversation: ConversationRow;
  readonly contact: ContactRow;
  readonly to: PersonRef;
}

/** Tables that sends look at, besides those that they write. */
export function reachTables(db: BalcaoDatabase): Table[] {
  return [db.contacts, db.conversations, db.attendants];
}

/**
 * May this person write to this conversation now, and to which address? Only who has it may, or anybody of the sector
 * where nobody has it. (cloud-api 8.1; 5.8, rule 6)
 * @param input `closedToo`: a closed conversation is good enough; `atAnyTime`: so is a shut window, for a template
 */
export async function reach(
  db: BalcaoDatabase,
  input: ActInput & { readonly closedToo?: boolean; readonly atAnyTime?: boolean },
  now: Instant,
): Promise<Result<Reachable, ReachFailure>> {
  const conversation = await db.conversations.get(input.conversationId);
  const contact = conversation && (await db.contacts.get(conversation.contactId));
  if (!conversation || !contact) return refused({ code: 'no-conversation' });
  const permitted = permit(await db.attendants.get(input.by), 'reply', conversation.service);
  if (!permitted.ok) return permitted;
  if (conversation.state === 'closed' && input.closedToo !== true) return refused({ code: 'conversation-closed' });
  const to = addressOf(contact);
  if (!to) return refused({ code: 'no-address' });
  const { state } = serviceWindow(conversation.lastInboundAt, now);
  // Whoever never wrote to this number is not written to first.
  if (state === 'never' || (state === 'shut' && input.atAnyTime !== true)) return refused({ code: 'window-closed' });
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
  /** See `SendRequest`. */
  readonly uploadedAfter?: Instant;
  /** See `OutboxRow`. */
  readonly unlessStopped?: true;
}

/** The job of a new send. */
export function newJob(send: NewSend): OutboxRow {
  const { outboxId, reachable, content, quotedWamid, authorId, now, place, uploadedAfter, unlessStopped } = send;
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
    ...(unlessStopped && { unlessStopped }),
    request: {
      outboxId,
      conversationId: reachable.conversation.id,
      contactId: reachable.contact.id,
      to: reachable.to,
      content,
      ...(quotedWamid === undefined ? {} : { quotedWamid }),
      createdAt: now,
      authorId,
      ...(uploadedAfter === undefined ? {} : { uploadedAfter }),
    },
  };
}
