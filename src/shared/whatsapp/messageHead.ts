import type { PersonRef } from '../domain/contacts/identity';
import type { Instant } from '../kernel/instant';

/** What every message has, whatever its type. */
export interface MessageHead {
  readonly wamid: string;
  readonly at: Instant;
  /** The customer: who wrote it or, of an echo, to whom the phone app wrote. */
  readonly sender: PersonRef;
  readonly echo: boolean;
}
