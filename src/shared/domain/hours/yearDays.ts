import { brazilHolidays } from './brazilHolidays';
import { dayOf, dayOfParts, isoDate, weekdayOf } from './date';
import { isPeriod, merged, isOvernight, DAY_END } from './openMinutes';
import type { OpeningHours, Period } from './openingHours';

/** One date of a year, as the hours have it. */
export interface YearDay {
  /** ISO date. */
  readonly date: string;
  readonly kind: 'open' | 'closed' | 'holiday' | 'special-open' | 'special-closed';
  /** Of the holiday or the special day; ''. */
  readonly name: string;
  /** Periods that begin on it, in order; none: closed. */
  readonly periods: readonly Period[];
}

/** Every day of a year: a special day wins over a holiday, a holiday over the weekday. */
export function yearDays(hours: OpeningHours, year: number): readonly YearDay[] {
  const { holidaysOf, specialDays, week } = hours;
  const special = new Map(specialDays.map((day) => [dayOf(day.date), day]));
  const holidays = new Map(
    holidaysOf === undefined
      ? []
      : brazilHolidays(year, holidaysOf).map(({ date, name }) => [dayOf(date), name] as const),
  );
  const first = dayOfParts(year, 1, 1);
  const count = dayOfParts(year + 1, 1, 1) - first;
  return Array.from({ length: count }, (_none, place): YearDay => {
    const day = first + place;
    const date = isoDate(day);
    const one = special.get(day);
    if (one) {
      const periods = readable(one.periods);
      return { date, kind: periods.length > 0 ? 'special-open' : 'special-closed', name: one.name, periods };
    }
    const holiday = holidays.get(day);
    if (holiday !== undefined) return { date, kind: 'holiday', name: holiday, periods: [] };
    const periods = readable(week[weekdayOf(day)] ?? []);
    return { date, kind: periods.length > 0 ? 'open' : 'closed', name: '', periods };
  });
}

/** In order; those past midnight keep their end on the next day. */
function readable(periods: readonly Period[]): readonly Period[] {
  const fine = periods.filter(isPeriod);
  const stretched = fine.map((one) => (isOvernight(one) ? { from: one.from, to: one.to + DAY_END } : one));
  return merged(stretched).map(({ from, to }) => ({ from, to: to > DAY_END ? to - DAY_END : to }));
}
