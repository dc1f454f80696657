import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/instant';

/** A time in which a zone's clocks are not changed. Wall clock in ms = instant + offset. */
interface ClockSpan {
  /** Included; -Infinity before the first change that is known. */
  readonly start: Instant;
  /** Excluded; Infinity after the last one. */
  readonly end: Instant;
  /** ms that the clocks are ahead of UTC. */
  readonly offset: number;
}

/** The wall clocks of one zone. */
export interface ZoneClock {
  spanAt(at: Instant): ClockSpan;
}

/** Zone of a computer that does not know the zone that was set: most of Brazil lives by it. */
const BRASILIA = 'America/Sao_Paulo';

// What is known of a zone does not change while the program runs, and asking for a change of clocks takes milliseconds.
const clocks = new Map<string, ZoneClock>();

/** Whether this computer knows the IANA zone. Offsets (`-03:00`) are no zones. */
export function isKnownZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * The clocks of an IANA zone. An unknown zone is read as Brasília time: checkHours names it where it is set, and a
 * queue that stops would be worse than one that is an hour off.
 */
export function zoneClock(zone: string): ZoneClock {
  const kept = clocks.get(zone);
  if (kept) return kept;
  const clock = isKnownZone(zone) ? readClock(zone) : zoneClock(BRASILIA);
  clocks.set(zone, clock);
  return clock;
}

function readClock(zone: string): ZoneClock {
  const spans: ClockSpan[] = [];
  let last: ClockSpan | undefined;
  const covers = (span: ClockSpan, at: Instant) => span.start <= at && at < span.end;
  return {
    spanAt(at) {
      if (last && covers(last, at)) return last;
      last = spans.find((span) => covers(span, at));
      if (!last) spans.push((last = readSpan(zone, at)));
      return last;
    },
  };
}

function readSpan(zone: string, at: Instant): ClockSpan {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
  // "previous" is strictly before: a change at this very moment begins the span.
  const before = zoned.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    start: before?.epochMilliseconds ?? -Infinity,
    end: zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity,
    offset: zoned.offsetNanoseconds / 1_000_000,
  };
}
