import { displayName } from '../../../shared/domain/contacts/displayName';
import type { Service } from '../../../shared/domain/conversations/service';
import type { ServiceChange } from '../../../shared/domain/queue/serviceChange';
import type { ContactRow } from '../../db/contacts/row';
import type { ConversationRow } from '../../db/conversations/row';

export interface Moved {
  readonly row: ConversationRow;
  /** The contact with its pointers; null: they stay as they are. */
  readonly contact: ContactRow | null;
  /** What changes in the number of open conversations; that of closed ones changes the other way. */
  readonly opened: 1 | 0 | -1;
}

/**
 * A conversation that is served differently from now on, with what has to change together with it: the list's state, and
 * the contact's pointers to the open and to the last closed one. A reopened one shows the customer's name as it is now.
 */
export function movedTo(before: ConversationRow, service: Service, contact: ContactRow | undefined): Moved {
  const state = service.stage === 'closed' ? 'closed' : 'open';
  const nobodyWaits = state === 'closed' && service.missed === null;
  const row = { ...before, service, state, waitingSince: nobodyWaits ? null : before.waitingSince } as const;
  if (state === before.state) return { row, contact: null, opened: 0 };
  const opened = state === 'open' ? 1 : -1;
  if (!contact) return { row, contact: null, opened };
  if (state === 'open') {
    const named = { ...row, title: displayName(contact), waId: contact.waId };
    return { row: named, contact: { ...contact, openConversationId: row.id }, opened };
  }
  const openConversationId = contact.openConversationId === row.id ? null : contact.openConversationId;
  return { row, contact: { ...contact, openConversationId, lastConversationId: row.id }, opened };
}

/** Where a CNA was settled on the way, the log says so. */
export function settledChange(before: Service, after: Service): ServiceChange[] {
  const settled = after.pastMissed.length > before.pastMissed.length ? after.pastMissed.at(-1) : undefined;
  if (settled === undefined) return [];
  const { cause, since, hops, outcome } = settled;
  return [{ kind: 'conversation.missed-settled', body: { cause, since, hops, outcome } }];
}
