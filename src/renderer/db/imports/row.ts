import type { Instant } from '../../../shared/kernel/instant';

/** What one file brought in: a chat or a list of contacts. Persisted. */
export interface ImportRow {
  /** A ULID; messages that it brought name it in `importId`. */
  readonly id: string;
  readonly at: Instant;
  /** Attendant id. */
  readonly by: string;
  readonly kind: 'chat' | 'contacts';
  /** running: under way, or broken off; what it brought can be undone all the same. */
  readonly state: 'running' | 'done' | 'undone';
  readonly fileName: string;
  /** Whose chat; null: contacts. */
  readonly contactId: string | null;
  /** Name of that customer, or '' */
  readonly title: string;
  /** Contacts that there were not before. */
  readonly createdContactIds: readonly string[];
  /** Messages, or contacts, that are new. */
  readonly added: number;
  /** Those that were there already. */
  readonly known: number;
  /** Messages that were there without their file, and have it now. */
  readonly filled: number;
  /** Moments of the first and last message. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}
