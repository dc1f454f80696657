import { dayOf } from '../../shared/domain/hours/date';

/** The first and the last date that count, `2026-11-08`; undefined: no end to that side. */
export interface DayLimits {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** @param day days since 1970-01-01 @returns it, or the limit that it lies beyond */
export function dayWithin(day: number, { min = '', max = '' }: DayLimits): number {
  return Math.min(dayOf(max) ?? Infinity, Math.max(dayOf(min) ?? -Infinity, day));
}

/** @param date `2026-11-08` */
export function isWithin(date: string, { min, max }: DayLimits): boolean {
  return (min === undefined || date >= min) && (max === undefined || date <= max);
}
