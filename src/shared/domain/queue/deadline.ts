import { SECOND } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { Calendar } from '../hours/calendar';

/** One amount of business time, asked for many beginnings at one moment. */
export interface Deadline {
  /** Whether the time that began then is over. */
  isDue(from: Instant): boolean;
  /** Not over yet, and it matters when it will be. */
  watch(from: Instant): void;
  /** When the first watched one will be over; null: never. */
  nextAt(): Instant | null;
}

/**
 * A deadline that asks the calendar O(log n) times, not once a conversation: an earlier beginning is never due later.
 * @param amount ms of business time, at least a second is taken (a deadline of nothing would fall due for ever);
 *   null: never due
 * @param beginnings all that will be asked for, ascending
 */
export function deadlineOf(
  calendar: Calendar,
  now: Instant,
  amount: number | null,
  beginnings: Float64Array,
): Deadline {
  if (amount === null) return { isDue: () => false, watch: () => undefined, nextAt: () => null };
  const full = Math.max(SECOND, amount);
  const dueUpTo = lastDue(beginnings, (from) => calendar.elapsed(from, now) >= full);
  let soonest = Infinity;
  return {
    isDue: (from) => from <= dueUpTo,
    watch: (from) => {
      soonest = Math.min(soonest, from);
    },
    nextAt: () => (soonest === Infinity ? null : calendar.after(soonest, full)),
  };
}

function lastDue(sorted: Float64Array, isDue: (from: Instant) => boolean): Instant {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isDue(sorted[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1] ?? -Infinity;
}
