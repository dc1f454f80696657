/**
 * How WhatsApp names a person (cloud-api 5.8): since 2026 the phone number may be withheld,
 * so a contact is found by any of its identities and may have no phone at all.
 */
export type IdentityKind = 'bsuid' | 'parent-bsuid' | 'wa-id';

export interface Identity {
  readonly kind: IdentityKind;
  readonly value: string;
}

/** Everything that one payload says about who somebody is. Absent means withheld, not empty. */
export interface PersonRef {
  readonly bsuid?: string;
  readonly parentBsuid?: string;
  readonly waId?: string;
  /** Display only, never a key; stored without the leading `@`. */
  readonly username?: string;
  readonly name?: string;
}

/** Business-scoped user id: `CC.` and up to 128 alphanumerics (cloud-api 5.2). */
const BSUID = /^[A-Z]{2}\.(?!ENT\.)[A-Za-z0-9]{1,128}$/;
const PARENT_BSUID = /^[A-Z]{2}\.ENT\.[A-Za-z0-9]{1,128}$/;

export function isBsuid(value: string): boolean {
  return BSUID.test(value);
}

export function isParentBsuid(value: string): boolean {
  return PARENT_BSUID.test(value);
}

/** The identities of a person in the order in which they are trusted for finding a contact (5.8, rule 2). */
export function identitiesOf(person: PersonRef): readonly Identity[] {
  const found: Identity[] = [];
  if (person.bsuid) found.push({ kind: 'bsuid', value: person.bsuid });
  if (person.parentBsuid) found.push({ kind: 'parent-bsuid', value: person.parentBsuid });
  if (person.waId) found.push({ kind: 'wa-id', value: person.waId });
  return found;
}

/** Primary key of an identity in the store. Persisted: do not change the form. */
export function identityKey(identity: Identity): string {
  return `${identity.kind}:${identity.value}`;
}
