import { HOUR, MINUTE, type Instant } from '../../shared/kernel/instant';

/** What was missed is made up for when the start has settled. */
const SOON = MINUTE;
/** After a failure. */
const AGAIN = HOUR;

/** The last moment, up to now, at which the clock on the wall showed a time of day, and the next one. */
function around(now: Instant, minutes: number): { readonly last: Instant; readonly next: Instant } {
  const at = new Date(now);
  at.setHours(Math.floor(minutes / 60), minutes % 60, 0, 0);
  const step = at.getTime() > now ? -1 : 1;
  const other = new Date(at);
  // A time that a change of the clock skips comes when the system's calendar says it does.
  other.setDate(other.getDate() + step);
  const [last, next] = [at.getTime(), other.getTime()].sort((a, b) => a - b) as [Instant, Instant];
  return { last, next };
}

/**
 * When the next daily backup is due. One whose time passed without a good one is made up for soon, or an hour after it
 * failed.
 * @param dailyAt minutes after midnight
 */
export function dueAt(now: Instant, dailyAt: number, lastGood: Instant | null, lastFailure: Instant | null): Instant {
  const { last, next } = around(now, dailyAt);
  if (lastGood !== null && lastGood >= last) return next;
  if (lastFailure !== null && lastFailure >= last) return Math.max(now + SOON, Math.min(next, lastFailure + AGAIN));
  return now + SOON;
}
