import { DAY, HOUR, MINUTE, type Instant } from '../../shared/kernel/instant';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(at: Instant, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat('pt-BR', options);
    formats.set(key, found);
  }
  return found.format(at).replace(/\./g, '').replace(/ de /g, ' ');
}

/** Zone that the tests choose; the computer's own when absent. */
type Zone = string | undefined;

function dayKey(at: Instant, timeZone: Zone): string {
  return format(at, { year: 'numeric', month: '2-digit', day: '2-digit', timeZone });
}

function daysApart(at: Instant, now: Instant, timeZone: Zone): number {
  const [d1, m1, y1] = dayKey(at, timeZone).split('/').map(Number);
  const [d2, m2, y2] = dayKey(now, timeZone).split('/').map(Number);
  return Math.round((Date.UTC(y2 ?? 0, (m2 ?? 1) - 1, d2) - Date.UTC(y1 ?? 0, (m1 ?? 1) - 1, d1)) / DAY);
}

/** 09:46 */
export function clockTime(at: Instant, timeZone?: string): string {
  return format(at, { hour: '2-digit', minute: '2-digit', timeZone });
}

/** As a list says it: 09:46, ontem, qua, 12 nov, 12 nov 2024. */
export function listMoment(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  if (apart <= 0) return clockTime(at, timeZone);
  if (apart === 1) return 'ontem';
  if (apart < 7) return format(at, { weekday: 'short', timeZone });
  const sameYear = dayKey(at, timeZone).slice(-4) === dayKey(now, timeZone).slice(-4);
  return format(at, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }), timeZone });
}

/** Heading of a day in a conversation: hoje, ontem, quarta-feira, 12 novembro. */
export function dayHeading(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  if (apart === 0) return 'hoje';
  if (apart === 1) return 'ontem';
  if (apart > 1 && apart < 7) return format(at, { weekday: 'long', timeZone });
  const sameYear = dayKey(at, timeZone).slice(-4) === dayKey(now, timeZone).slice(-4);
  return format(at, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }), timeZone });
}

/** Whole, for the hover: 12 nov 2026, 09:46:12. */
export function fullMoment(at: Instant, timeZone?: string): string {
  return format(at, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
}

/** A moment that is to come or far back, without seconds: 18:00, amanhã 09:42, 12 nov 2026 09:46. */
export function plainMoment(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  const time = clockTime(at, timeZone);
  if (apart === 0) return `hoje ${time}`;
  if (apart === -1) return `amanhã ${time}`;
  if (apart === 1) return `ontem ${time}`;
  return `${format(at, { day: 'numeric', month: 'short', year: 'numeric', timeZone })} ${time}`;
}

/** mar 2024 */
export function monthOf(at: Instant, timeZone?: string): string {
  return format(at, { month: 'short', year: 'numeric', timeZone });
}

/** How long, in one unit: 40 s, 4 min, 21 h, 3 dias. */
export function spanWords(ms: number): string {
  if (ms < MINUTE) return 'menos de 1 min';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} dias`;
}

/** 418 kB, 1,2 MB, 81 GB; decimal units, as file managers show them. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  const [size, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${size.toLocaleString('pt-BR', { maximumFractionDigits: size < 100 ? 1 : 0 })} ${unit}`;
}

/** Counts as a badge shows them. */
export function badgeWords(count: number): string {
  return count > 999 ? '999+' : String(count);
}

export function dayOf(at: Instant, timeZone?: string): string {
  return dayKey(at, timeZone);
}
