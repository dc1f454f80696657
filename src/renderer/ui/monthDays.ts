import { dayOfParts, isoDate } from '../../shared/domain/hours/date';

/** All dates of the month in which a date lies. @param date `2026-11-08` */
export function monthDays(date: string): readonly string[] {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const first = dayOfParts(year, month, 1);
  return Array.from({ length: dayOfParts(year, month + 1, 1) - first }, (_none, place) => isoDate(first + place));
}

/** The same day of another month, or the last one of it. @param day days since 1970-01-01 @param by months */
export function monthLater(day: number, by: number): number {
  const date = isoDate(day);
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const last = dayOfParts(year, month + by + 1, 1) - 1;
  return Math.min(dayOfParts(year, month + by, Number(date.slice(8))), last);
}
