import type { Instant } from '../../../shared/kernel/instant';
import type { IdentityKind } from '../../../shared/domain/contacts/identity';

/** One identity of one contact (cloud-api 5.8, rule 1): many to one, unique by key. */
export interface IdentityRow {
  /** `identityKey()`: `<kind>:<value>`. */
  readonly key: string;
  readonly kind: IdentityKind;
  readonly value: string;
  readonly contactId: string;
  readonly since: Instant;
}
