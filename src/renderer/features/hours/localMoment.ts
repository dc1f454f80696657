import type { Instant } from '../../../shared/kernel/instant';

/** A moment as a field of date and time shows it, on this computer's clock: `2026-11-28T22:00`. */
export function localMoment(at: Instant): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment of such a field; null while it is not whole. */
export function momentOfLocal(text: string): Instant | null {
  const at = text === '' ? NaN : new Date(text).getTime();
  return Number.isNaN(at) ? null : at;
}
