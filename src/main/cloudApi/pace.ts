import type { Instant } from '../../shared/kernel/instant';

/**
 * A rate with a burst that is borrowed from the future: one `everyMs`, up to `burst` at once, after which the
 * loan has to be paid back. This is how cloud-api 7 describes the pair rate.
 */
export interface Pace {
  readonly everyMs: number;
  readonly burst: number;
}

/** To one customer: 1 message in 6 s, 45 at once (cloud-api 7). */
export const PAIR_PACE: Pace = { everyMs: 6_000, burst: 45 };

/**
 * Of one number.
 * @param perSecond 80, or 20 for a number that is also used in the phone app (cloud-api 7, 11)
 */
export function throughputPace(perSecond: number): Pace {
  // No burst: spacing of 12.5 ms is not felt, and any second stays below the limit.
  return { everyMs: 1_000 / perSecond, burst: 1 };
}

/** When the loan will be paid back; 0 for nobody owes anything. */
export type Debt = Instant;

export interface Turn {
  /** The debt once the turn is taken. */
  readonly debt: Debt;
  /** How long to wait before using it, ms; 0: now. */
  readonly waitMs: number;
}

/**
 * Takes the next turn.
 * @param now ms
 * @returns how long to wait and the new debt, which the caller keeps only when it takes the turn
 */
export function nextTurn(pace: Pace, debt: Debt, now: Instant): Turn {
  const after = Math.max(debt, now) + pace.everyMs;
  return { debt: after, waitMs: Math.max(0, after - pace.everyMs * pace.burst - now) };
}

/**
 * The debt after the Graph API said that the rate was exceeded: nothing for one whole burst is known to be free,
 * so the next turn is one interval away.
 */
export function exhausted(pace: Pace, debt: Debt, now: Instant): Debt {
  return Math.max(debt, now + pace.everyMs * pace.burst);
}
