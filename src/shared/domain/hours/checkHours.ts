import { brazilStates } from './brazilHolidays';
import { dayOf } from './date';
import { DAY_END, isOvernight, isPeriod } from './openMinutes';
import type { OpeningHours, Period } from './openingHours';
import { isKnownZone } from './zoneClock';

/** The day whose periods are meant: one of the week (Monday is 0), or a special day by its place in the list. */
export type HoursDay = { readonly weekday: number } | { readonly specialDay: number };

/** What is wrong with opening hours: a stable code and where it is. */
export type HoursProblem =
  | { readonly code: 'unknown-zone'; readonly zone: string }
  | { readonly code: 'unknown-state'; readonly state: string }
  /** The week has to have seven days. */
  | { readonly code: 'not-a-week'; readonly days: number }
  /** `index`: which period of the day. Minutes outside of a day or no whole ones. */
  | { readonly code: 'bad-minutes'; readonly day: HoursDay; readonly index: number }
  /** The end equals the start. A whole day is written 0 to 1440. */
  | { readonly code: 'no-length'; readonly day: HoursDay; readonly index: number }
  /** It shares time with an earlier period of its day, or with the night of the weekday before. */
  | { readonly code: 'overlap'; readonly day: HoursDay; readonly index: number }
  | { readonly code: 'bad-date'; readonly specialDay: number; readonly date: string }
  | { readonly code: 'date-twice'; readonly specialDay: number; readonly date: string }
  /** "Fechado agora" ends before it begins. */
  | { readonly code: 'closed-backwards' }
  /** No period on any day: "closed now" is meant for that. */
  | { readonly code: 'never-open' };

/** Everything that is wrong with opening hours; empty: they may be kept. A calendar counts what is wrong as closed. */
export function checkHours(hours: OpeningHours): readonly HoursProblem[] {
  return [
    ...settingProblems(hours),
    ...weekProblems(hours.week),
    ...specialDayProblems(hours),
    ...wholeProblems(hours),
  ];
}

function settingProblems({ zone, holidaysOf, closedNow }: OpeningHours): HoursProblem[] {
  const problems: HoursProblem[] = [];
  if (!isKnownZone(zone)) problems.push({ code: 'unknown-zone', zone });
  if (holidaysOf && !brazilStates().includes(holidaysOf)) problems.push({ code: 'unknown-state', state: holidaysOf });
  if (closedNow && closedNow.until !== null && closedNow.until <= closedNow.since) {
    problems.push({ code: 'closed-backwards' });
  }
  return problems;
}

function weekProblems(week: OpeningHours['week']): HoursProblem[] {
  const problems: HoursProblem[] = week.length === 7 ? [] : [{ code: 'not-a-week', days: week.length }];
  return problems.concat(
    week.flatMap((periods, weekday) => {
      const before = week[(weekday + 6) % 7] ?? [];
      const nights = before.filter((one) => isPeriod(one) && isOvernight(one) && one.from !== one.to);
      return periodProblems(periods, { weekday }, nights);
    }),
  );
}

function specialDayProblems({ specialDays }: OpeningHours): HoursProblem[] {
  return specialDays.flatMap(({ date, periods }, specialDay) => {
    const problems: HoursProblem[] = dayOf(date) === null ? [{ code: 'bad-date', specialDay, date }] : [];
    const first = specialDays.findIndex((other) => other.date === date);
    if (first < specialDay) problems.push({ code: 'date-twice', specialDay, date });
    return problems.concat(periodProblems(periods, { specialDay }, []));
  });
}

function periodProblems(periods: readonly Period[], day: HoursDay, nightsBefore: readonly Period[]): HoursProblem[] {
  return periods.flatMap((period, index): HoursProblem[] => {
    if (!isPeriod(period)) return [{ code: 'bad-minutes', day, index }];
    if (period.from === period.to) return [{ code: 'no-length', day, index }];
    const overlaps =
      nightsBefore.some(({ to }) => period.from < to) ||
      periods.slice(0, index).some((earlier) => isPeriod(earlier) && shareTime(period, earlier));
    return overlaps ? [{ code: 'overlap', day, index }] : [];
  });
}

function shareTime(a: Period, b: Period): boolean {
  return a.from < endOf(b) && b.from < endOf(a);
}

/** Minutes from the midnight on which the period's day begins. */
function endOf(period: Period): number {
  return isOvernight(period) ? period.to + DAY_END : period.to;
}

function wholeProblems({ week, specialDays }: OpeningHours): HoursProblem[] {
  const hasPeriods = [...week, ...specialDays.map(({ periods }) => periods)].some((periods) => periods.length > 0);
  return hasPeriods ? [] : [{ code: 'never-open' }];
}
