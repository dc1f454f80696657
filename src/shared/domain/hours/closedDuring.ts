import type { Calendar } from './calendar';
import type { OpeningHours } from './openingHours';

/** A calendar that is closed from `since` to `until` (null: for good), whatever `calendar` says. */
export function closedDuring(calendar: Calendar, closed: NonNullable<OpeningHours['closedNow']>): Calendar {
  const { since } = closed;
  const until = closed.until ?? Infinity;
  if (until <= since) return calendar;
  const isClosed = (at: number) => since <= at && at < until;
  return {
    isOpen: (at) => !isClosed(at) && calendar.isOpen(at),
    nextOpening(at) {
      const opening = isClosed(at) ? null : calendar.nextOpening(at);
      if (opening !== null && !isClosed(opening)) return opening;
      return closed.until === null || at >= closed.until ? null : calendar.nextOpening(closed.until);
    },
    elapsed(from, to) {
      const before = calendar.elapsed(from, Math.min(to, since));
      return before + (to > until ? calendar.elapsed(Math.max(from, until), to) : 0);
    },
    after(from, amount) {
      if (amount <= 0 || from >= until) return calendar.after(from, amount);
      const before = calendar.elapsed(from, since);
      if (amount <= before) return calendar.after(from, amount);
      return closed.until === null ? null : calendar.after(closed.until, amount - before);
    },
  };
}
