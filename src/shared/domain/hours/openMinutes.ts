import { dayOf, weekdayOf, yearOf } from './date';
import type { HolidaySource } from './holiday';
import type { OpeningHours, Period } from './openingHours';

/** A whole day in minutes: the end of the last minute of a day. */
export const DAY_END = 1440;

/** Whether a period can be read at all: whole minutes of one day. */
export function isPeriod({ from, to }: Period): boolean {
  return Number.isInteger(from) && from >= 0 && from < DAY_END && Number.isInteger(to) && to >= 0 && to <= DAY_END;
}

/** Whether a period runs past midnight: the end is not after the beginning. */
export function isOvernight({ from, to }: Period): boolean {
  return to <= from;
}

/** Periods in order, those that overlap or touch made one. None may be overnight. */
export function merged(periods: readonly Period[]): Period[] {
  const result: Period[] = [];
  for (const period of [...periods].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && period.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, period.to) };
    } else {
      result.push(period);
    }
  }
  return result;
}

/**
 * Day (since 1970-01-01) → what is open on it in minutes of the wall clock, in order and without overlaps.
 *
 * A special day wins over a holiday, a holiday over the weekday. A period belongs to the day on which it begins: the
 * night from Friday to Saturday stays open to its end also when Saturday is a holiday.
 */
export function openMinutes(hours: OpeningHours, holidays: HolidaySource): (day: number) => readonly Period[] {
  const beginning = periodsOfDay(hours, holidays);
  return (day) => {
    const nightBefore = beginning(day - 1).filter(isOvernight);
    return merged([
      ...nightBefore.filter(({ to }) => to > 0).map(({ to }) => ({ from: 0, to })),
      ...beginning(day).map((period) => (isOvernight(period) ? { from: period.from, to: DAY_END } : period)),
    ]);
  };
}

/** Day → the periods that begin on it. What cannot be read is left out: checkHours names it. */
function periodsOfDay(hours: OpeningHours, holidays: HolidaySource): (day: number) => readonly Period[] {
  const week = hours.week.map((periods) => periods.filter(isPeriod));
  const special = new Map(hours.specialDays.map((one) => [dayOf(one.date), one.periods.filter(isPeriod)]));
  const isHoliday = holidayTest(hours.holidaysOf, holidays);
  return (day) => special.get(day) ?? (isHoliday(day) ? [] : (week[weekdayOf(day)] ?? []));
}

function holidayTest(state: string | null | undefined, holidays: HolidaySource): (day: number) => boolean {
  if (state === undefined) return () => false;
  const years = new Map<number, ReadonlySet<number | null>>();
  return (day) => {
    const year = yearOf(day);
    const days = years.get(year) ?? new Set(holidays(year, state).map(({ date }) => dayOf(date)));
    years.set(year, days);
    return days.has(day);
  };
}
