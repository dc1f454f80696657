import type { SendRequest } from '../../../shared/contract/channels';
import type { Instant } from '../../../shared/kernel/instant';

/** A send that is not settled yet; deleted in the transaction that settles it. */
export interface OutboxRow {
  /** Our id of the message (ULID); travels as `biz_opaque_callback_data`. */
  readonly id: string;
  readonly conversationId: string;
  /**
   * queued: may go at `dueAt`. sending: handed to main. unconfirmed: it may have left; a status webhook or a person settles it.
   */
  readonly state: 'queued' | 'sending' | 'unconfirmed';
  readonly attempts: number;
  /** Id of the last attempt that nobody has answered yet: only journal entries of this one are about the job. */
  readonly attempt?: string;
  readonly dueAt: Instant;
  readonly createdAt: Instant;
  /** Sequence number of the journal's `send` entry: proof that it was about to be posted. */
  readonly postedSeq: number | null;
  /** When it became unconfirmed. */
  readonly unconfirmedSince: Instant | null;
  /** Graph code of the last refusal that is being retried; null before any. */
  readonly lastErrorCode: number | null;
  readonly request: SendRequest;
  /** Nobody decided at this moment that it leaves: it does not, once its customer has asked to be left alone. */
  readonly unlessStopped?: true;
}
