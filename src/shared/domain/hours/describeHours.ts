import type { Instant } from '../../kernel/instant';
import { DAY } from '../../kernel/instant';
import { dayOf } from './date';
import { DAY_END, isOvernight, isPeriod, merged } from './openMinutes';
import type { OpeningHours, Period, SpecialDay } from './openingHours';
import { zoneClock } from './zoneClock';

/** Weekdays one after another, Monday is 0; `first` may equal `last`. */
export interface DayRun {
  readonly first: number;
  readonly last: number;
}

/** Weekdays that are alike. No periods: closed. */
export interface DayGroup {
  readonly days: readonly DayRun[];
  /** In order, without overlaps; `to` ≤ `from` is on the next day, `to` 1440 is midnight. */
  readonly periods: readonly Period[];
}

/** Opening hours as somebody would tell them; words/ makes a sentence of it. */
export interface HoursDescription {
  readonly zone: string;
  /** By their first day; those that are closed come last. */
  readonly groups: readonly DayGroup[];
  readonly holidays: 'none' | 'national' | 'national-and-state';
  /** Today and later, by date; their periods as in the groups. */
  readonly specialDays: readonly SpecialDay[];
  /** Closed at this moment by "fechado agora"; `until` null: until somebody opens. */
  readonly closedNow: { readonly until: Instant | null } | null;
}

/** The hours in few words: equal days together, special days that are still to come. */
export function describeHours(hours: OpeningHours, now: Instant): HoursDescription {
  const today = Math.floor((now + zoneClock(hours.zone).spanAt(now).offset) / DAY);
  const { closedNow, holidaysOf } = hours;
  const isClosed = closedNow && closedNow.since <= now && now < (closedNow.until ?? Infinity);
  return {
    zone: hours.zone,
    groups: groupsOf(hours.week),
    holidays: holidaysOf === undefined ? 'none' : holidaysOf === null ? 'national' : 'national-and-state',
    specialDays: hours.specialDays
      .filter(({ date }) => (dayOf(date) ?? -Infinity) >= today)
      .map((day) => ({ ...day, periods: tidied(day.periods) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    closedNow: isClosed ? { until: closedNow.until } : null,
  };
}

/** Minutes after midnight as the clock shows them: 540 → `09:00`, 1440 → `24:00`. */
export function clockText(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return `${String(hour).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function groupsOf(week: OpeningHours['week']): DayGroup[] {
  const groups = new Map<string, { days: DayRun[]; periods: readonly Period[] }>();
  for (let weekday = 0; weekday < 7; weekday++) {
    const periods = tidied(week[weekday] ?? []);
    const key = periods.map(({ from, to }) => `${from}-${to}`).join(' ');
    const group = groups.get(key) ?? { days: [], periods };
    const last = group.days.at(-1);
    if (last?.last === weekday - 1) group.days[group.days.length - 1] = { first: last.first, last: weekday };
    else group.days.push({ first: weekday, last: weekday });
    groups.set(key, group);
  }
  const all = [...groups.values()];
  return [...all.filter(({ periods }) => periods.length > 0), ...all.filter(({ periods }) => periods.length === 0)];
}

/** In order, overlaps made one, what cannot be read left out. */
function tidied(periods: readonly Period[]): Period[] {
  const stretched = periods
    .filter(isPeriod)
    .map((period) => (isOvernight(period) ? { from: period.from, to: period.to + DAY_END } : period));
  return merged(stretched).map(({ from, to }) => ({ from, to: to > DAY_END ? to - DAY_END : to }));
}
