import { displayName } from '../../../shared/domain/contacts/displayName';
import { identitiesOf, identityKey } from '../../../shared/domain/contacts/identity';
import type { Identity, PersonRef } from '../../../shared/domain/contacts/identity';
import { lookupKeys, ownerOf, resolvePerson } from '../../../shared/domain/contacts/resolve';
import type { OwnersByKey } from '../../../shared/domain/contacts/resolve';
import type { Instant } from '../../../shared/kernel/instant';
import type { ContactRow } from '../../db/contacts/row';
import { contactTerms } from '../contactTerms';
import type { Board } from './board';

/** What made a row necessary: ids are derived from it, so that a replay finds them again. */
export interface Cause {
  /** wamid of the event, or another id that never comes twice. */
  readonly id: string;
  readonly at: Instant;
}

/** The contact of a person, without making one: its id, or null. */
export function findContact(board: Board, person: PersonRef): ContactRow | undefined {
  const owners = board.ownersOf(lookupKeys(person));
  const id = choose(person, resolvePerson(person, owners), owners);
  return id === null ? undefined : board.contacts.get(id);
}

/** The contact of a person, made when nobody has any of the identities, with what the payload adds to it. */
export function contactFor(board: Board, person: PersonRef, cause: Cause): ContactRow {
  const owners = board.ownersOf(lookupKeys(person));
  const resolution = resolvePerson(person, owners);
  const id = choose(person, resolution, owners);
  const known = id === null ? undefined : board.contacts.get(id);
  const contact = known ?? newContact(`ct-${cause.id}`, cause.at);
  const taken = foreign(resolution.collisions, resolution.attach, contact.id, person, owners);
  for (const identity of taken.attach) board.attach(identity, contact.id, cause.at);
  const updated = learn(contact, person, taken.collisions);
  if (known === undefined) note(board, 'contact.created', updated, cause, { contactId: contact.id });
  else if (updated !== contact) note(board, 'contact.updated', updated, cause, { contactId: contact.id });
  reportCollisions(board, contact, updated, cause);
  if (known === undefined || updated !== contact) keepContact(board, updated, cause.at);
  return board.contacts.get(contact.id) ?? updated;
}

/** When the identities are at odds, the number decides: that is where an answer would go (cloud-api 5.8, rules 3 and 6). */
function choose(
  person: PersonRef,
  resolution: { readonly contactId: string | null; readonly collisions: readonly Identity[] },
  owners: OwnersByKey,
): string | null {
  if (resolution.collisions.length === 0 || !person.waId) return resolution.contactId;
  return ownerOf({ kind: 'wa-id', value: person.waId }, owners) ?? resolution.contactId;
}

/** Which identities stay with others and which go to the chosen contact. */
function foreign(
  collisions: readonly Identity[],
  attach: readonly Identity[],
  contactId: string,
  person: PersonRef,
  owners: OwnersByKey,
): { readonly collisions: readonly Identity[]; readonly attach: readonly Identity[] } {
  if (collisions.length === 0) return { collisions, attach };
  const present = identitiesOf(person);
  const isForeign = (identity: Identity): boolean => (ownerOf(identity, owners) ?? contactId) !== contactId;
  return {
    collisions: present.filter(isForeign),
    attach: present.filter((identity) => !isForeign(identity) && !owners.has(identityKey(identity))),
  };
}

function newContact(id: string, at: Instant): ContactRow {
  return {
    id,
    givenName: null,
    profileName: null,
    username: null,
    waId: null,
    bsuid: null,
    marketing: 'unknown',
    terms: [],
    openConversationId: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** What a payload tells about a contact; the same object when it is nothing new. */
function learn(contact: ContactRow, person: PersonRef, collisions: readonly Identity[]): ContactRow {
  const kinds = new Set(collisions.map((identity) => identity.kind));
  const profileName = person.name ?? contact.profileName;
  const username = person.username ?? contact.username;
  const waId = (kinds.has('wa-id') ? undefined : person.waId) ?? contact.waId;
  const bsuid = (kinds.has('bsuid') ? undefined : person.bsuid) ?? contact.bsuid;
  const clashing = collisions.map(identityKey).filter((key) => !(contact.collisions ?? []).includes(key));
  const same =
    profileName === contact.profileName &&
    username === contact.username &&
    waId === contact.waId &&
    bsuid === contact.bsuid &&
    clashing.length === 0;
  if (same) return contact;
  const all = [...(contact.collisions ?? []), ...clashing];
  return { ...contact, profileName, username, waId, bsuid, ...(all.length === 0 ? {} : { collisions: all }) };
}

function reportCollisions(board: Board, before: ContactRow, after: ContactRow, cause: Cause): void {
  const fresh = (after.collisions ?? []).filter((key) => !(before.collisions ?? []).includes(key));
  if (fresh.length === 0) return;
  const others = fresh.map((key) => board.identities.get(key)?.contactId ?? null);
  note(board, 'contact.collision', after, cause, { contactId: after.id, otherContacts: others });
}

/** Puts a contact with its search terms, and copies its name into its open conversation. */
export function keepContact(board: Board, contact: ContactRow, at: Instant): void {
  board.contacts.put({ ...contact, terms: contactTerms(contact), updatedAt: Math.max(at, contact.updatedAt) });
  const conversation = contact.openConversationId && board.conversations.get(contact.openConversationId);
  if (!conversation) return;
  const title = displayName(contact);
  if (title === conversation.title && contact.waId === conversation.waId) return;
  board.conversations.put({ ...conversation, title, waId: contact.waId });
}

function note(board: Board, kind: string, contact: ContactRow, cause: Cause, body: unknown): void {
  const conversationId = contact.openConversationId;
  board.log.add({ at: cause.at, kind, actor: `customer:${contact.id}`, conversationId, cause: cause.id, body });
}

/** Makes a contact with ids that are given: for our own messages whose customer's first words the journal no longer has. */
export function contactWithId(board: Board, id: string, person: PersonRef, cause: Cause): ContactRow {
  const found = board.contacts.get(id) ?? findContact(board, person);
  if (found) return found;
  return contactFor(board, person, { id: id.replace(/^ct-/, ''), at: cause.at });
}
