import type { Instant } from '../../../shared/kernel/instant';

/** One entry of the append-only change log, written in the transaction of the rows that it changes. */
export interface ChangeRow {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly at: Instant;
  readonly kind: string;
  /** Who: `customer:<contactId>`, `attendant:<id>`, `whatsapp`, `balcao`. */
  readonly actor: string;
  readonly conversationId: string | null;
  /** What made it happen: a wamid, an outbox id, a journal sequence number. */
  readonly cause: string;
  readonly body: unknown;
  /** Lower-case hex SHA-256 of `previous hash ‖ canonical JSON of this entry without hash`. */
  readonly hash: string;
}
