import { dayOf, dayOfParts, isoDate, yearOf } from '../../shared/domain/hours/date';

/** `2026-11-08` as people write it: 08/11/2026; '' where it is no date. */
export function dateText(iso: string): string {
  return dayOf(iso) === null ? '' : iso.split('-').reverse().join('/');
}

/**
 * What a person typed as a date: `8/11`, `8/11/26`, `08.11.2026`, `8-11-2026`, `08112026`.
 * @param today `2026-11-29`: its year is meant where none was typed
 * @returns `2026-11-08`; null: there is no such date
 */
export function parseDate(text: string, today: string): string | null {
  const plain = text.trim();
  if (dayOf(plain) !== null) return plain;
  const found =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})(?:\s*[/.\- ]\s*(\d{4}|\d{2}))?$/.exec(plain) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (!found) return null;
  const [, day = '', month = '', typed] = found;
  const year = typed === undefined ? yearOf(dayOf(today) ?? 0) : Number(typed) + (typed.length === 2 ? 2000 : 0);
  const iso = isoDate(dayOfParts(year, Number(month), Number(day)));
  // The 31st of a shorter month would be a day of the next one.
  return iso.endsWith(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ? iso : null;
}
