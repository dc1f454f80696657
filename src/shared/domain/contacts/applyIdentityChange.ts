import { waIdCandidates } from './brazilPhone';
import { identitiesOf, identityKey, type Identity, type PersonRef } from './identity';
import { firstOwner, lookupKeys, ownerOf, type OwnersByKey } from './resolve';

export interface IdentityMove {
  /** null: nobody has the old or the new identities; there is nothing to move. */
  readonly contactId: string | null;
  readonly attach: readonly Identity[];
  /** The number that is not this person's any more: it may be given to somebody else. */
  readonly detach: readonly Identity[];
  /** New identities that another contact owns already: reported, not merged. */
  readonly collisions: readonly Identity[];
  /** The contact's number afterwards; null: cleared, because the new one stands at another contact; absent: as it was. */
  readonly waId?: string | null;
  /** The contact's BSUID afterwards; absent: as it was. */
  readonly bsuid?: string;
}

/** The identity keys to look up before `applyIdentityChange`. */
export function changeLookupKeys(before: PersonRef, after: PersonRef): string[] {
  return [...new Set([...lookupKeys(before), ...lookupKeys(after)])];
}

/**
 * A customer got a new number or BSUID (cloud-api 5.7; 5.8, rule 4). Doing it twice changes nothing more, and it may
 * come after the first message from the new identity. The old BSUID stays with the contact: BSUIDs are never given
 * to another person, and late statuses still carry it.
 * @param found owners of the keys of `changeLookupKeys(before, after)`
 */
export function applyIdentityChange(before: PersonRef, after: PersonRef, found: OwnersByKey): IdentityMove {
  const renewed = identitiesOf(after);
  const oldOwner = firstOwner(identitiesOf(before), found);
  const contactId = oldOwner ?? firstOwner(renewed, found);
  if (contactId === null) return { contactId, attach: [], detach: [], collisions: [] };
  const collisions = renewed.filter((identity) => isForeign(identity, contactId, found));
  const attach = renewed.filter((identity) => !collisions.includes(identity) && !found.has(identityKey(identity)));
  const detach = staleNumbers(before, after, contactId, found);
  return { contactId, attach, detach, collisions, ...addresses(after, collisions, detach) };
}

function isForeign(identity: Identity, contactId: string, found: OwnersByKey): boolean {
  const owner = ownerOf(identity, found);
  return owner !== null && owner !== contactId;
}

/** The old number in the forms that this contact owns; none when only the BSUID changed. */
function staleNumbers(before: PersonRef, after: PersonRef, contactId: string, found: OwnersByKey): Identity[] {
  if (!before.waId || !after.waId) return [];
  const kept = new Set([after.waId, ...waIdCandidates(after.waId)]);
  return waIdCandidates(before.waId)
    .filter((value) => !kept.has(value))
    .map((value): Identity => ({ kind: 'wa-id', value }))
    .filter((identity) => found.get(identityKey(identity)) === contactId);
}

function addresses(
  after: PersonRef,
  collisions: readonly Identity[],
  detach: readonly Identity[],
): Pick<IdentityMove, 'waId' | 'bsuid'> {
  const taken = new Set(collisions.map((identity) => identity.kind));
  const bsuid = after.bsuid && !taken.has('bsuid') ? { bsuid: after.bsuid } : {};
  if (after.waId && !taken.has('wa-id')) return { ...bsuid, waId: after.waId };
  return detach.length > 0 ? { ...bsuid, waId: null } : bsuid;
}
