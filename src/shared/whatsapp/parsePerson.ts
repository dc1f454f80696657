import { isBsuid, isParentBsuid, type PersonRef } from '../domain/contacts/identity';
import { waIdCandidates } from '../domain/contacts/brazilPhone';
import { listAt, recordAt, recordOf, textAt, type JsonRecord } from './readers';

/** The `contacts[]` of a value (cloud-api 4.4). */
export type AddressBook = readonly PersonRef[];

type Draft = { -readonly [Key in keyof PersonRef]: PersonRef[Key] };

export function addressBookOf(value: JsonRecord): AddressBook {
  const people: PersonRef[] = [];
  for (const item of listAt(value, 'contacts')) {
    const contact = recordOf(item);
    if (contact) people.push(contactPerson(contact));
  }
  return people;
}

function contactPerson(contact: JsonRecord): PersonRef {
  const profile = recordAt(contact, 'profile');
  const person = personOf(textAt(contact, 'wa_id'), textAt(contact, 'user_id'), textAt(contact, 'parent_user_id'));
  const name = textAt(profile, 'name')?.trim();
  const username = usernameOf(textAt(profile, 'username') ?? textAt(contact, 'username'));
  return { ...person, ...(name ? { name } : {}), ...(username ? { username } : {}) };
}

/**
 * Sorts the address fields of a payload by what they are, not by where they stand: a BSUID in `from` or `wa_id` is a BSUID
 * (cloud-api 5.3). What is neither a number nor an id is left out.
 */
export function personOf(address?: string, userId?: string, parentId?: string): PersonRef {
  const person: Draft = {};
  if (parentId !== undefined) person.parentBsuid = parentId;
  if (userId !== undefined) {
    if (isParentBsuid(userId)) person.parentBsuid ??= userId;
    else person.bsuid = userId;
  }
  if (address !== undefined) {
    const digits = address.replace(/[\s+()-]/g, '');
    if (/^\d{5,20}$/.test(digits)) person.waId = digits;
    else if (isBsuid(address)) person.bsuid ??= address;
    else if (isParentBsuid(address)) person.parentBsuid ??= address;
  }
  return person;
}

/** Is there anything by which the person can be found again? */
export function isKnown(person: PersonRef): boolean {
  return person.bsuid !== undefined || person.waId !== undefined || person.parentBsuid !== undefined;
}

/** Adds what `contacts[]` says about the same person; the message's own fields win. */
export function withContact(person: PersonRef, book: AddressBook): PersonRef {
  const contact = entryOf(person, book);
  return contact ? { ...contact, ...person } : person;
}

function entryOf(person: PersonRef, book: AddressBook): PersonRef | undefined {
  // A message that names nobody, beside the only contact of the value, is that contact's.
  if (!isKnown(person)) return book.length === 1 ? book[0] : undefined;
  return (
    book.find((entry) => entry.bsuid !== undefined && entry.bsuid === person.bsuid) ??
    book.find((entry) => sameNumber(entry, person)) ??
    book.find((entry) => entry.parentBsuid !== undefined && entry.parentBsuid === person.parentBsuid)
  );
}

function sameNumber(entry: PersonRef, person: PersonRef): boolean {
  if (entry.waId === undefined || person.waId === undefined) return false;
  // Same number, different BSUID: two people, one of them with a number that was given away.
  if (entry.bsuid !== undefined && person.bsuid !== undefined) return false;
  return entry.waId === person.waId || waIdCandidates(entry.waId).includes(person.waId);
}

/** Usernames come with and without `@` (cloud-api 5.2). */
function usernameOf(username: string | undefined): string | undefined {
  return username?.trim().replace(/^@+/, '') || undefined;
}
