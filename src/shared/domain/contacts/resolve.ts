import { waIdCandidates } from './brazilPhone';
import { identitiesOf, identityKey, type Identity, type PersonRef } from './identity';

/** Which contact owns which identity key, for the keys of `lookupKeys`. */
export type OwnersByKey = ReadonlyMap<string, string>;

export interface Resolution {
  /** null: nobody has any of these identities. */
  readonly contactId: string | null;
  /** Identities to give to that contact (or to the new one). */
  readonly attach: readonly Identity[];
  /** Identities that another contact owns: left there, reported, offered for merging by hand. */
  readonly collisions: readonly Identity[];
}

/** The identity keys to look up before `resolvePerson`: every identity, a wa-id in both forms of the ninth digit. */
export function lookupKeys(person: PersonRef): string[] {
  return identitiesOf(person).flatMap((identity) => keysOf(identity));
}

/**
 * Finds a person's contact (cloud-api 5.8): by BSUID, then parent, then number (rule 2). When the identities belong to
 * different contacts, the most trusted one decides and nothing is merged, because numbers are recycled (rule 3).
 * @param found owners of the keys of `lookupKeys(person)`; keys that nobody owns are absent
 */
export function resolvePerson(person: PersonRef, found: OwnersByKey): Resolution {
  const identities = identitiesOf(person);
  const contactId = firstOwner(identities, found);
  const attach: Identity[] = [];
  const collisions: Identity[] = [];
  for (const identity of identities) {
    const owner = ownerOf(identity, found);
    if (owner !== null && owner !== contactId) collisions.push(identity);
    else if (!found.has(identityKey(identity))) attach.push(identity);
  }
  return { contactId, attach, collisions };
}

/** The owner of the first identity that has one; null when none has. */
export function firstOwner(identities: readonly Identity[], found: OwnersByKey): string | null {
  for (const identity of identities) {
    const owner = ownerOf(identity, found);
    if (owner !== null) return owner;
  }
  return null;
}

/** The owner of an identity, a wa-id also under its other Brazilian form; the exact form wins. */
export function ownerOf(identity: Identity, found: OwnersByKey): string | null {
  for (const key of keysOf(identity)) {
    const owner = found.get(key);
    if (owner !== undefined) return owner;
  }
  return null;
}

function keysOf(identity: Identity): string[] {
  if (identity.kind !== 'wa-id') return [identityKey(identity)];
  const forms = new Set([identity.value, ...waIdCandidates(identity.value)]);
  return [...forms].map((value) => identityKey({ kind: 'wa-id', value }));
}
