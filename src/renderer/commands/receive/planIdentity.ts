import { applyIdentityChange, changeLookupKeys } from '../../../shared/domain/contacts/applyIdentityChange';
import { identityKey } from '../../../shared/domain/contacts/identity';
import type { IdentityChanged } from '../../../shared/whatsapp/inboundEvent';
import type { Board } from './board';
import type { EventItem } from './item';
import { planSystemMessage } from './planMessage';
import { contactFor, keepContact } from './planPerson';

/** A customer has a new number or BSUID (cloud-api 5.7; 5.8, rule 4). */
export function planIdentityChange(board: Board, item: EventItem<IdentityChanged>): void {
  const { event } = item;
  if (board.messages.get(event.wamid)) return;
  const cause = { id: event.wamid, at: event.at };
  const owners = board.ownersOf(changeLookupKeys(event.before, event.after));
  const move = applyIdentityChange(event.before, event.after, owners);
  const known = move.contactId === null ? undefined : board.contacts.get(move.contactId);
  const contact = known ?? contactFor(board, event.after, cause);
  for (const identity of move.detach) board.identities.remove(identityKey(identity));
  for (const identity of move.attach) board.attach(identity, contact.id, event.at);
  const waId = move.waId === undefined ? contact.waId : move.waId;
  keepContact(board, { ...contact, waId, bsuid: move.bsuid ?? contact.bsuid }, event.at);
  planSystemMessage(board, item, board.contacts.get(contact.id) ?? contact);
  const identities = (list: typeof move.attach): string[] => list.map(identityKey);
  board.log.add({
    at: event.at,
    kind: move.collisions.length > 0 ? 'contact.collision' : 'contact.moved',
    actor: 'whatsapp',
    conversationId: board.contacts.get(contact.id)?.openConversationId ?? null,
    cause: event.wamid,
    body: {
      contactId: contact.id,
      attached: identities(move.attach),
      detached: identities(move.detach),
      collisions: identities(move.collisions),
    },
  });
}
