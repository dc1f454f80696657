import type { Instant } from '../../shared/kernel/instant';

/** Minutes after midnight of a moment on this computer's clock. */
export function localMinutes(at: Instant): number {
  const date = new Date(at);
  return date.getHours() * 60 + date.getMinutes();
}

/** The moment of a date and a time of day on this computer's clock; null while one of them is not whole. */
export function momentOfLocal(date: string, minutes: number): Instant | null {
  const [year = NaN, month = NaN, day = NaN] = date.split('-').map(Number);
  const at = date === '' ? NaN : new Date(year, month - 1, day, 0, minutes).getTime();
  return Number.isNaN(at) ? null : at;
}
