import { fold } from '../../../kernel/text';

const MONTHS = ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'];

/**
 * A date as people in Brazil write one: 09/03/1985, 9-3-85, 09031985, 9 de março de 1985, 1985-03-09.
 * @param thisYear decides the century of two digits: never more than ten years ahead
 * @returns YYYY-MM-DD; null: it is none, or no day of the calendar
 */
export function readDate(written: string, thisYear: number): string | null {
  const text = fold(written);
  const iso = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const usual = /(?<!\d)(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (usual) return dateOf(yearOf(usual[3] ?? '', thisYear), Number(usual[2]), Number(usual[1]));
  const plain = /(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/.exec(text);
  if (plain) return dateOf(Number(plain[3]), Number(plain[2]), Number(plain[1]));
  const named = /(?<!\d)(\d{1,2})(?:o|º)?(?:\s+de)?\s+([a-z]{3})[a-z]*\.?,?(?:\s+de)?\s+(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!named) return null;
  const month = MONTHS.indexOf(named[2] ?? '') + 1;
  return dateOf(yearOf(named[3] ?? '', thisYear), month, Number(named[1]));
}

function yearOf(digits: string, thisYear: number): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const near = Math.floor(thisYear / 100) * 100 + year;
  return near > thisYear + 10 ? near - 100 : near;
}

function dateOf(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > length) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** YYYY-MM-DD → 09/03/1985. */
export function brazilDate(date: string): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
