import { SECOND, type Instant } from '../../shared/kernel/instant';

/** One message every 6 s to one user, with 45 borrowed in advance (section 7). */
const PAIR_INTERVAL = 6 * SECOND;
const PAIR_BURST = 45;

/**
 * The pair limit as a bucket that refills by one every 6 s.
 * @param paidUntil the moment at which earlier messages are paid off, ms (0: none)
 * @returns the new `paidUntil`, or null when the message comes too soon (131056)
 */
export function takePair(paidUntil: Instant, now: Instant): Instant | null {
  const next = Math.max(paidUntil, now) + PAIR_INTERVAL;
  return next - now > PAIR_BURST * PAIR_INTERVAL ? null : next;
}

/** Counts what passed in the last second: throughput counts messages in and out (section 7). */
export class ThroughputMeter {
  private moments: Instant[] = [];

  /** Messages of the second before `now`. */
  count(now: Instant): number {
    const since = now - SECOND;
    const fresh = this.moments.findIndex((moment) => moment > since && moment <= now);
    this.moments = fresh < 0 ? [] : this.moments.slice(fresh);
    return this.moments.length;
  }

  add(now: Instant): void {
    this.moments.push(now);
  }
}
