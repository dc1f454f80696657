import type { MissedCause } from '../conversations/service';
import type { Instant } from '../../kernel/instant';

/** Why a conversation fell to somebody: a stable code, worded by words/. */
export type AssignReason =
  /** Fewer conversations than everybody else who was free; `active` without this one. */
  | { readonly code: 'fewest-active'; readonly active: number }
  /** As few as others, and nothing received for longer. */
  | { readonly code: 'longest-idle'; readonly active: number; readonly lastReceivedAt: Instant | null }
  /** The rotation of the modes Chat and WhatsApp; `place` 1, or more when those before had lost this turn. */
  | { readonly code: 'next-in-order'; readonly place: number }
  /** Put off by, reopened for or meant for this person. */
  | { readonly code: 'had-it-before' }
  /** Nobody else was free, or everybody else who was had lost the turn. */
  | { readonly code: 'only-one' }
  /** Everybody who was free had lost this turn once; for this person that is the longest ago. */
  | { readonly code: 'turn-again' };

/** How a turn ended without an answer: the time was over; or the person left, which is not held against anybody. */
export type PassCause = 'no-answer' | 'left';

/** What the queue decides; each is carried out by one command, which refuses it when the facts have moved on. */
export type QueueDecision =
  | {
      readonly kind: 'assign';
      readonly conversationId: string;
      readonly attendantId: string;
      readonly reason: AssignReason;
      /** It was a CNA: swept. */
      readonly swept: boolean;
    }
  | {
      readonly kind: 'warn';
      readonly conversationId: string;
      readonly attendantId: string;
      readonly turnSince: Instant;
    }
  /** The turn is lost: back to the queue, keeping its age. */
  | {
      readonly kind: 'pass';
      readonly conversationId: string;
      readonly attendantId: string;
      readonly turnSince: Instant;
      readonly cause: PassCause;
    }
  | {
      readonly kind: 'miss';
      readonly conversationId: string;
      readonly cause: MissedCause;
      /** WhatsApp mode: the conversation is closed as CNA; otherwise it stays where it is, with the flag. */
      readonly close: boolean;
    }
  /** WhatsApp mode: a CNA is told to the first available one; the conversation is not assigned. */
  | { readonly kind: 'notice'; readonly conversationId: string; readonly attendantId: string }
  /** A snooze is over. */
  | { readonly kind: 'wake'; readonly conversationId: string };

export interface QueueRound {
  /** To be carried out in this order: what frees a slot stands before what takes it. */
  readonly decisions: readonly QueueDecision[];
  /** When the next thing falls due without anything else happening; null: nothing does. */
  readonly nextAt: Instant | null;
}
