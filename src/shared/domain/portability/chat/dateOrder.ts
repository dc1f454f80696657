import type { WrittenMoment } from './chatLine';

/** Which part of a written date is which. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** What the dates of a chat tell: an order, that two would do, or that none does. */
export type OrderVerdict =
  | { readonly kind: 'known'; readonly order: DateOrder }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'impossible' };

export interface WallDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

/** The date that a moment means in an order; null: there is no such day. Years of two digits are of this century. */
export function wallDate({ first, second, third }: WrittenMoment, order: DateOrder): WallDate | null {
  const [year, month, day] = parts([first, second, third], order);
  const full = year < 100 ? 2000 + year : year;
  const days = new Date(Date.UTC(full, month, 0)).getUTCDate();
  if (full < 2009 || full > 2100 || month < 1 || month > 12 || day < 1 || day > days) return null;
  return { year: full, month, day };
}

function parts([first, second, third]: [number, number, number], order: DateOrder): [number, number, number] {
  if (order === 'ymd') return [first, second, third];
  return order === 'dmy' ? [third, second, first] : [third, first, second];
}

/**
 * Finds the order of a chat's dates: the one in which every day exists and, where two do, in which time does not run
 * backwards. Only where both still do has a person to say it.
 */
export function dateOrderOf(moments: readonly WrittenMoment[]): OrderVerdict {
  const possible = (['dmy', 'mdy', 'ymd'] as const).filter((order) => everyDayExists(moments, order));
  const [only] = possible;
  if (only === undefined) return { kind: 'impossible' };
  if (possible.length === 1) return { kind: 'known', order: only };
  const forward = possible.filter((order) => runsForward(moments, order));
  const [single] = forward;
  return single !== undefined && forward.length === 1 ? { kind: 'known', order: single } : { kind: 'ambiguous' };
}

function everyDayExists(moments: readonly WrittenMoment[], order: DateOrder): boolean {
  // A year of two digits in front is nobody's way of writing a date.
  if (order === 'ymd' && moments.some(({ first }) => first < 1000)) return false;
  return moments.every((moment) => wallDate(moment, order) !== null);
}

function runsForward(moments: readonly WrittenMoment[], order: DateOrder): boolean {
  let last = -Infinity;
  for (const moment of moments) {
    const date = wallDate(moment, order);
    const day = date === null ? last : Date.UTC(date.year, date.month - 1, date.day);
    if (day < last) return false;
    last = day;
  }
  return true;
}
