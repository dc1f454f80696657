import { dayOf, dayOfParts, isoDate, yearOf } from './date';
import type { IcalProperty } from './icalLines';

/** Why something in a file was not taken over. */
export type ClosedDaysProblem =
  | 'not-a-calendar'
  /** The file breaks off inside an event. */
  | 'unfinished'
  /** A line that is no property. */
  | 'bad-line'
  /** A task, a journal entry and the like: no event. */
  | 'not-an-event'
  | 'no-date'
  | 'bad-date'
  /** It lasts hours, not days. */
  | 'has-a-time'
  /** It ends before it begins. */
  | 'backwards'
  /** It lasts more than a year. */
  | 'too-long'
  /** It comes back by a rule other than "every year on this date". */
  | 'rule'
  | 'cancelled';

/** First day (since 1970-01-01), how many days, how it comes back; or why it cannot be read. */
export type EventDays =
  | { readonly first: number; readonly length: number; readonly yearly: YearlyRule | null }
  | { readonly problem: ClosedDaysProblem };

interface YearlyRule {
  readonly interval: number;
  /** Occurrences in all; Infinity: no end. */
  readonly count: number;
  /** Last day on which an occurrence may begin; Infinity: no end. */
  readonly until: number;
}

type Properties = ReadonlyMap<string, IcalProperty>;

/** When an event is, by its properties (name → property). Whole days only. */
export function eventDays(event: Properties): EventDays {
  if (event.get('STATUS')?.value.trim().toUpperCase() === 'CANCELLED') return { problem: 'cancelled' };
  // One occurrence that was moved, extra dates: the plain rule would be wrong.
  if (['RECURRENCE-ID', 'RDATE', 'EXRULE'].some((name) => event.has(name))) return { problem: 'rule' };
  const start = event.get('DTSTART');
  if (!start) return { problem: 'no-date' };
  const first = dayOfValue(start.value);
  if (typeof first === 'string') return { problem: first };
  const length = lengthOf(event, first);
  if (typeof length === 'string') return { problem: length };
  const rule = event.get('RRULE');
  const yearly = rule ? yearlyRule(rule.value, first) : null;
  return yearly === 'rule' ? { problem: 'rule' } : { first, length, yearly };
}

/** The days on which an event begins, up to the end of year `last`. */
export function beginnings({ first, yearly }: Extract<EventDays, { first: number }>, last: number): number[] {
  if (!yearly) return [first];
  const date = isoDate(first);
  const days: number[] = [];
  for (let year = yearOf(first); year <= last && days.length < yearly.count; year += yearly.interval) {
    // February 29 comes only in leap years (RFC 5545: dates that do not exist are left out, and not counted).
    const day = dayOf(`${String(year).padStart(4, '0')}${date.slice(4)}`);
    if (day !== null && day <= yearly.until) days.push(day);
  }
  return days;
}

/** `20261224`, or midnight of it in no certain zone, which some programs write for a whole day. */
export function dayOfValue(value: string): number | 'bad-date' | 'has-a-time' {
  const [, year = '', month = '', date = '', time = ''] = /^(\d{4})(\d\d)(\d\d)(T\d{6}Z?)?$/.exec(value.trim()) ?? [];
  const day = dayOf(`${year}-${month}-${date}`);
  if (day === null) return 'bad-date';
  return time === '' || time === 'T000000' ? day : 'has-a-time';
}

function lengthOf(event: Properties, first: number): number | ClosedDaysProblem {
  const length = statedLength(event, first);
  if (typeof length === 'string') return length;
  if (length < 0) return 'backwards';
  if (length > 366) return 'too-long';
  // The end is exclusive; a day that ends on itself is one that some programs write.
  return Math.max(1, length);
}

function statedLength(event: Properties, first: number): number | ClosedDaysProblem {
  const end = event.get('DTEND');
  if (end) {
    const day = dayOfValue(end.value);
    return typeof day === 'string' ? day : day - first;
  }
  const duration = event.get('DURATION');
  // Midnight without an end is a moment (RFC 5545 §3.6.1), a date without one is that day.
  if (!duration) return event.get('DTSTART')?.value.includes('T') ? 'has-a-time' : 1;
  const [, amount, unit] = /^\+?P(\d+)([DW])$/.exec(duration.value.trim()) ?? [];
  return amount ? Number(amount) * (unit === 'W' ? 7 : 1) : 'has-a-time';
}

function yearlyRule(value: string, first: number): YearlyRule | 'rule' {
  const parts = new Map(
    value
      .trim()
      .toUpperCase()
      .split(';')
      .filter((part) => part !== '')
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );
  const date = new Date(isoDate(first));
  // What only repeats the date of the beginning changes nothing.
  const known: Readonly<Record<string, (text: string) => boolean>> = {
    FREQ: (text) => text === 'YEARLY',
    INTERVAL: (text) => /^[1-9]\d{0,2}$/.test(text),
    COUNT: (text) => /^[1-9]\d{0,4}$/.test(text),
    UNTIL: (text) => typeof untilDay(text) === 'number',
    WKST: () => true,
    BYMONTH: (text) => Number(text) === date.getUTCMonth() + 1,
    BYMONTHDAY: (text) => Number(text) === date.getUTCDate(),
  };
  const isPlain = parts.has('FREQ') && [...parts].every(([name, text]) => known[name]?.(text));
  // A day of the month without its month is a day of every month.
  if (!isPlain || (parts.has('BYMONTHDAY') && !parts.has('BYMONTH'))) return 'rule';
  return {
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: Number(parts.get('COUNT') ?? Infinity),
    until: untilDay(parts.get('UNTIL')) ?? Infinity,
  };
}

/** The last day; a time of day on it does not matter for days. */
function untilDay(text: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)(?:T\d{6}Z?)?$/.exec(text ?? '') ?? [];
  return year ? dayOfParts(Number(year), Number(month), Number(day)) : undefined;
}
