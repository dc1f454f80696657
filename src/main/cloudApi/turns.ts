import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../../shared/kernel/instant';
import { exhausted, nextTurn, PAIR_PACE, throughputPace, type Debt } from './pace';

export type TurnAnswer =
  { readonly turn: 'now' } | { readonly turn: 'later'; readonly inMs: number } | { readonly turn: 'stopped' };

export interface Turns {
  /** Waits until a message to this customer may leave. */
  await(customer: string): Promise<TurnAnswer>;
  /** The Graph API said 131056: this customer's rate is used up. */
  exhaust(customer: string): void;
}

/** Longer than this is not waited for: the caller is told how long instead. */
const LONGEST_WAIT_MS = 30_000;
const KEPT_CUSTOMERS = 5_000;

/**
 * Keeps the pair rate and the throughput of one number (cloud-api 7). Turns of one customer are given in the order
 * in which they were asked for; a customer who has to wait holds up nobody else.
 * @param parts.perSecond throughput of the number, messages a second, asked at every turn
 * @param parts.clock ms that only ever go on, from any start: a wall clock that is set back would make everybody wait
 * @param parts.signal ends every wait with 'stopped'
 */
export function createTurns(parts: { perSecond: () => number; clock: Clock; signal: AbortSignal }): Turns {
  const { clock, signal } = parts;
  const pairs = new Map<string, Debt>();
  let debt: Debt = 0;

  function remember(customer: string, pairDebt: Debt): void {
    pairs.set(customer, pairDebt);
    if (pairs.size <= KEPT_CUSTOMERS) return;
    const now = clock();
    for (const [each, owed] of pairs) if (owed <= now) pairs.delete(each);
  }

  async function pause(ms: number): Promise<boolean> {
    if (ms <= 0) return !signal.aborted;
    try {
      await wait(ms, undefined, { signal });
      return true;
    } catch {
      return false;
    }
  }

  return {
    async await(customer) {
      const now = clock();
      const pair = nextTurn(PAIR_PACE, pairs.get(customer) ?? 0, now);
      if (pair.waitMs > LONGEST_WAIT_MS) return { turn: 'later', inMs: pair.waitMs };
      remember(customer, pair.debt);
      if (!(await pause(pair.waitMs))) return { turn: 'stopped' };
      const whole = nextTurn(throughputPace(parts.perSecond()), debt, clock());
      debt = whole.debt;
      return (await pause(whole.waitMs)) ? { turn: 'now' } : { turn: 'stopped' };
    },
    exhaust(customer) {
      remember(customer, exhausted(PAIR_PACE, pairs.get(customer) ?? 0, clock()));
    },
  };
}
