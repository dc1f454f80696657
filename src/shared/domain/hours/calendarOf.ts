import type { Instant } from '../../kernel/instant';
import { DAY, MINUTE } from '../../kernel/instant';
import { brazilHolidays } from './brazilHolidays';
import type { Calendar } from './calendar';
import { alwaysOpen } from './calendar';
import { closedDuring } from './closedDuring';
import type { HolidaySource } from './holiday';
import { openMinutes } from './openMinutes';
import type { OpeningHours } from './openingHours';
import { zoneClock } from './zoneClock';

/** From `start` up to, not including, `end`. */
interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
}

/** A stretch of one date and one offset: a day, or what a change of clocks makes of it. */
interface DayPart extends Stretch {
  readonly open: readonly Stretch[];
}

/** How long a closed time may be before it counts as closed for good. */
const LOOK_AHEAD = 731 * DAY;
/** An amount of time that takes longer than this never passes. */
const FARTHEST = 36_525 * DAY;
/** Days that are kept: ten years. */
const KEPT_PARTS = 3_700;

/**
 * Business time of opening hours; null is always open. Open is what the zone's wall clock says: an hour that comes
 * twice is open twice, an hour that is skipped is not there. What cannot be read (see checkHours) counts as closed.
 */
export function calendarOf(hours: OpeningHours | null, holidays: HolidaySource = brazilHolidays): Calendar {
  if (!hours) return alwaysOpen;
  const byTheWeek = calendarOfDays(dayParts(hours, holidays));
  return hours.closedNow ? closedDuring(byTheWeek, hours.closedNow) : byTheWeek;
}

function calendarOfDays(partAt: (at: Instant) => DayPart): Calendar {
  /** The first open stretch that ends after `at`. */
  function openFrom(at: Instant): Stretch | null {
    for (let part = partAt(at); part.start <= at + LOOK_AHEAD; part = partAt(part.end)) {
      const found = part.open.find(({ end }) => end > at);
      if (found) return { start: Math.max(at, found.start), end: found.end };
    }
    return null;
  }
  return {
    isOpen: (at) => partAt(at).open.some(({ start, end }) => start <= at && at < end),
    nextOpening: (at) => openFrom(at)?.start ?? null,
    elapsed(from, to) {
      let sum = 0;
      if (to <= from) return sum;
      for (let part = partAt(from); part.start < to; part = partAt(part.end)) {
        for (const { start, end } of part.open) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
      }
      return sum;
    },
    after(from, amount) {
      let left = amount;
      let at = from;
      while (left > 0) {
        const stretch = openFrom(at);
        if (!stretch || stretch.start - from > FARTHEST) return null;
        const length = stretch.end - stretch.start;
        if (left <= length) return stretch.start + left;
        left -= length;
        at = stretch.end;
      }
      return at;
    },
  };
}

/** Moment → the day part that it falls in. Parts follow one another without gaps. */
function dayParts(hours: OpeningHours, holidays: HolidaySource): (at: Instant) => DayPart {
  const clock = zoneClock(hours.zone);
  const minutesOf = openMinutes(hours, holidays);
  const parts = new Map<Instant, DayPart>();
  let last: DayPart | undefined;
  return (at) => {
    if (last && last.start <= at && at < last.end) return last;
    const span = clock.spanAt(at);
    const day = Math.floor((at + span.offset) / DAY);
    const midnight = day * DAY - span.offset;
    const start = Math.max(span.start, midnight);
    last = parts.get(start);
    if (last) return last;
    const end = Math.min(span.end, midnight + DAY);
    const open = minutesOf(day)
      .map(({ from, to }) => ({
        start: Math.max(start, midnight + from * MINUTE),
        end: Math.min(end, midnight + to * MINUTE),
      }))
      .filter((stretch) => stretch.start < stretch.end);
    if (parts.size >= KEPT_PARTS) parts.clear();
    last = { start, end, open };
    parts.set(start, last);
    return last;
  };
}
