import type { OpeningHours, Period } from '../../../shared/domain/hours/openingHours';

const MORNING: Period = { from: 9 * 60, to: 18 * 60 };
const DAY = 1440;

/** Hours to begin with: Monday to Friday, nine to six. */
export function usualHours(zone: string): OpeningHours {
  const week = Array.from({ length: 7 }, (_, day) => (day < 5 ? [MORNING] : []));
  return { zone, week, holidaysOf: null, specialDays: [], closedNow: null };
}

/** A period more: after the last one with an hour in between, or the usual one on an empty day. */
export function withPeriod(periods: readonly Period[]): readonly Period[] {
  const last = periods.at(-1);
  if (last === undefined) return [MORNING];
  if (Number.isNaN(last.to)) return periods;
  const from = Math.min(last.to + 60, DAY - 60);
  return [...periods, { from, to: Math.min(from + 240, DAY) }];
}

/** The periods of one day on others too. */
export function repeatDay(hours: OpeningHours, day: number, until: number): OpeningHours {
  const periods = hours.week[day] ?? [];
  return { ...hours, week: hours.week.map((own, each) => (each < until ? periods : own)) };
}

export function withDay(hours: OpeningHours, day: number, periods: readonly Period[]): OpeningHours {
  return { ...hours, week: hours.week.map((own, each) => (each === day ? periods : own)) };
}
