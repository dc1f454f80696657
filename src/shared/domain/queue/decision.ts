import type { MissedCause } from '../conversations/service';
import type { Instant } from '../../kernel/instant';

/** Why a conversation fell to somebody: a stable code, worded by words/. */
export type AssignReason =
  | { readonly code: 'fewest-active'; readonly active: number }
  | { readonly code: 'longest-idle'; readonly active: number; readonly lastReceivedAt: Instant | null }
  | { readonly code: 'next-in-order'; readonly place: number }
  | { readonly code: 'had-it-before' }
  | { readonly code: 'only-one' };

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
    }
  | {
      readonly kind: 'miss';
      readonly conversationId: string;
      readonly cause: MissedCause;
      /** WhatsApp mode: the conversation is closed as CNA; otherwise it stays in the queue with the flag. */
      readonly close: boolean;
    }
  /** WhatsApp mode: a CNA is told to the first available one; the conversation is not assigned. */
  | { readonly kind: 'notice'; readonly conversationId: string; readonly attendantId: string }
  /** A snooze is over. */
  | { readonly kind: 'wake'; readonly conversationId: string };

export interface QueueRound {
  readonly decisions: readonly QueueDecision[];
  /** When the next thing falls due without anything else happening; null: nothing does. */
  readonly nextAt: Instant | null;
}
