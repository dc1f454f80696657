import type { SendOutcome, SendRequest } from '../../../shared/contract/channels';
import type { Instant } from '../../../shared/kernel/instant';
import type { InboundEvent } from '../../../shared/whatsapp/inboundEvent';

/**
 * One fact on its way into the tables. `event`, `send` and `outcome` come from the journal; `answer` is the outcome of a
 * request of this very run, straight from main.
 */
export type IntakeItem = EventItem | SendItem | OutcomeItem;

interface Source {
  /** Sequence number of the journal entry; 0 for an answer. */
  readonly seq: number;
  /** Place in the entry: one webhook may hold many events. */
  readonly place: number;
  /** When main journaled it, or the answer came. */
  readonly at: Instant;
}

export interface EventItem<Event extends InboundEvent = InboundEvent> extends Source {
  readonly kind: 'event';
  readonly event: Event;
}

export interface SendItem extends Source {
  readonly kind: 'send';
  readonly request: SendRequest;
}

export interface OutcomeItem extends Source {
  readonly kind: 'outcome' | 'answer';
  readonly outboxId: string;
  readonly outcome: SendOutcome;
  /** Which attempt it answers; absent in journals of before attempts had ids. */
  readonly attempt?: string;
}
