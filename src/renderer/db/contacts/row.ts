import type { Instant } from '../../../shared/kernel/instant';

/** A person who writes to the number. Persisted: fields are added by a new database version, never renamed. */
export interface ContactRow {
  /** Derived from the cause, so that a replay finds it again: `ct-<wamid of the first event>`. */
  readonly id: string;
  /** Name that the team gave; wins over the profile name. */
  readonly givenName: string | null;
  /** Name in the customer's own profile, as last seen. */
  readonly profileName: string | null;
  /** Without `@`; display only, never a key (cloud-api 5.2). */
  readonly username: string | null;
  /** Address that WhatsApp answers to; null while the number is withheld. */
  readonly waId: string | null;
  readonly bsuid: string | null;
  readonly marketing: 'unknown' | 'stopped' | 'resumed';
  /** Folded words of the names, the username and digit suffixes of the number: multiEntry index for the list's search. */
  readonly terms: readonly string[];
  /** The conversation that the next message joins; null when none is open. Kept here so that intake looks nothing up by index. */
  readonly openConversationId: string | null;
  /** The one that was closed last: a customer who comes back in time finds it again. Absent before the first closing. */
  readonly lastConversationId?: string;
  /** Own fields of the team and what the menu asked for, by their label ("Contrato", "Cidade"). Absent: none. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Too many wrong answers to the identity step: until then only a person asks. */
  readonly identityLockedUntil?: Instant;
  /** Identity keys seen in this person's payloads that another contact owns: reported once, merged only by hand (5.8, rule 3). */
  readonly collisions?: readonly string[];
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
