import { DAY } from '../../kernel/instant';

const iso = /^\d{4}-\d{2}-\d{2}$/;

/** `2026-11-22` → days since 1970-01-01; null when there is no such date. */
export function dayOf(date: string): number | null {
  const day = iso.test(date) ? Date.parse(`${date}T00:00:00Z`) / DAY : Number.NaN;
  // Date.parse takes the 31st of a shorter month for the next month's first days.
  return Number.isInteger(day) && isoDate(day) === date ? day : null;
}

/** Days since 1970-01-01 → `2026-11-22`. Years 0 to 9999. */
export function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of a year, month (from 1) and day of the month. */
export function dayOfParts(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** Days since 1970-01-01 → its year. */
export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** Days since 1970-01-01 → 0 for Monday to 6 for Sunday, the order of `OpeningHours.week`. */
export function weekdayOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}
