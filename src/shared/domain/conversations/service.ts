import type { Instant } from '../../kernel/instant';

/**
 * Where a conversation stands. `queue`: nobody has it. `attending`: the next word is ours. `awaiting-customer`: it is the
 * customer's. `snoozed`: put off, its slot is free. `bot`: a menu serves it.
 */
export type Stage = 'bot' | 'queue' | 'attending' | 'awaiting-customer' | 'snoozed' | 'closed';

/** 0 low, 1 normal, 2 high, 3 urgent. */
export type Priority = 0 | 1 | 2 | 3;

/** One person's chance to answer. It ends with a public human message, or is lost when the time is over. */
export interface Turn {
  readonly attendantId: string;
  /** When it began: the assignment, or a customer's message after our last answer. */
  readonly since: Instant;
  /** T1: the person was warned. */
  readonly warnedAt: Instant | null;
  /** The first one after an assignment; later ones have a time of their own. */
  readonly first: boolean;
}

/** Why nobody answered: turns were lost, nobody was there, it came outside the hours. */
export type MissedCause = 'no-answer' | 'nobody-eligible' | 'closed-hours';

/** CNA, chamada não atendida: a durable object, kept after it was settled. */
export interface Missed {
  readonly cause: MissedCause;
  readonly since: Instant;
  /** Turns that were lost before. */
  readonly hops: number;
  /** Attendants who had the conversation open while it was missed. */
  readonly seenBy: readonly string[];
  /** WhatsApp mode: when it was last offered as a notice, and to whom. */
  readonly notice: { readonly at: Instant; readonly attendantId: string } | null;
}

/** What became of a CNA. */
export interface SettledMissed extends Missed {
  readonly settledAt: Instant;
  readonly outcome: 'answered' | 'closed' | 'customer-returned';
  readonly by: string | null;
}

export interface Closing {
  readonly at: Instant;
  /** Attendant id, or `balcao`. */
  readonly by: string;
  /** Words that the team chose. */
  readonly reason: string | null;
}

/** How a conversation is being served. Part of its row; persisted. */
export interface Service {
  readonly stage: Stage;
  readonly stageAt: Instant;
  readonly sectorId: string;
  /** Who has it; null: nobody (an IndexedDB index leaves such rows out). Kept while snoozed as `preferredId`, not here. */
  readonly attendantId: string | null;
  /** Since when the customer waits for a person in this service: kept by hops and transfers, null when one answered. */
  readonly queuedAt: Instant | null;
  readonly priority: Priority;
  readonly turn: Turn | null;
  /** Turns lost since the customer began to wait, and by whom. */
  readonly hops: number;
  readonly passedIds: readonly string[];
  /** Gets it first, if online and below capacity: after a snooze, a reopening, a transfer to a person who is away. */
  readonly preferredId: string | null;
  readonly snoozedUntil: Instant | null;
  readonly missed: Missed | null;
  readonly pastMissed: readonly SettledMissed[];
  readonly closing: Closing | null;
  readonly tags: readonly string[];
  /** Attendants who asked to be told what happens here. */
  readonly followerIds: readonly string[];
}
