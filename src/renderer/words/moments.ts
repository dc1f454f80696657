import { DAY, HOUR, MINUTE, type Instant } from '../../shared/kernel/instant';

const MONTHS = 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' ');
const WEEKDAYS = 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'.split(' ');

/** Zone that the tests choose; the computer's own when absent. */
type Zone = string | undefined;

/** A moment on a wall clock and calendar. Words are put together by hand: making one formatter costs a start 30 ms. */
interface WallTime {
  readonly year: number;
  /** 0–11 and 0–6, Sunday first. */
  readonly month: number;
  readonly weekday: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Days since 1 January 1970: two of them can be compared. */
  readonly dayNumber: number;
}

function wallTime(at: Instant, timeZone: Zone): WallTime {
  const local = timeZone === undefined ? new Date(at) : inZone(at, timeZone);
  const [year, month, day] = [local.getFullYear(), local.getMonth(), local.getDate()];
  return {
    ...{ year, month, day },
    weekday: local.getDay(),
    hour: local.getHours(),
    minute: local.getMinutes(),
    second: local.getSeconds(),
    dayNumber: Date.UTC(year, month, day) / DAY,
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();
const NUMERIC = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;

/** A date of the computer's own zone whose clock shows what that of another zone does. */
function inZone(at: Instant, timeZone: string): Date {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...NUMERIC, ...TIME, timeZone });
  formats.set(timeZone, known);
  const parts = new Map(known.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return new Date(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

function daysApart(at: Instant, now: Instant, timeZone: Zone): number {
  return wallTime(now, timeZone).dayNumber - wallTime(at, timeZone).dayNumber;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const longMonth = ({ month }: WallTime): string => MONTHS[month] ?? '';
const shortMonth = (time: WallTime): string => longMonth(time).slice(0, 3);
const longWeekday = ({ weekday }: WallTime): string => WEEKDAYS[weekday] ?? '';
const clock = ({ hour, minute }: WallTime): string => `${twoDigits(hour)}:${twoDigits(minute)}`;
const yearUnlessNow = (time: WallTime, now: Instant, timeZone: Zone): string =>
  time.year === wallTime(now, timeZone).year ? '' : ` ${time.year}`;

/** 09:46 */
export function clockTime(at: Instant, timeZone?: string): string {
  return clock(wallTime(at, timeZone));
}

/** As a list says it: 09:46, ontem, qua, 12 nov, 12 nov 2024. */
export function listMoment(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  const time = wallTime(at, timeZone);
  if (apart <= 0) return clock(time);
  if (apart === 1) return 'ontem';
  if (apart < 7) return longWeekday(time).slice(0, 3);
  return `${time.day} ${shortMonth(time)}${yearUnlessNow(time, now, timeZone)}`;
}

/** Heading of a day in a conversation: hoje, ontem, quarta-feira, 12 novembro. */
export function dayHeading(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  const time = wallTime(at, timeZone);
  if (apart === 0) return 'hoje';
  if (apart === 1) return 'ontem';
  if (apart > 1 && apart < 7) return longWeekday(time);
  return `${time.day} ${longMonth(time)}${yearUnlessNow(time, now, timeZone)}`;
}

/** Whole, for the hover: 12 nov 2026, 09:46:12. */
export function fullMoment(at: Instant, timeZone?: string): string {
  const time = wallTime(at, timeZone);
  return `${time.day} ${shortMonth(time)} ${time.year}, ${clock(time)}:${twoDigits(time.second)}`;
}

/** A moment that is to come or far back, without seconds: 18:00, amanhã 09:42, 12 nov 2026 09:46. */
export function plainMoment(at: Instant, now: Instant, timeZone?: string): string {
  const apart = daysApart(at, now, timeZone);
  const time = wallTime(at, timeZone);
  if (apart === 0) return `hoje ${clock(time)}`;
  if (apart === -1) return `amanhã ${clock(time)}`;
  if (apart === 1) return `ontem ${clock(time)}`;
  return `${time.day} ${shortMonth(time)} ${time.year} ${clock(time)}`;
}

/** mar 2024 */
export function monthOf(at: Instant, timeZone?: string): string {
  const time = wallTime(at, timeZone);
  return `${shortMonth(time)} ${time.year}`;
}

/** Names a day, to be compared. */
export function dayOf(at: Instant, timeZone?: string): string {
  return String(wallTime(at, timeZone).dayNumber);
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

/** As a table's cell, which Excel takes for a date: 12/11/2026 09:46:12. */
export function tableMoment(at: Instant, timeZone?: string): string {
  const time = wallTime(at, timeZone);
  const date = `${twoDigits(time.day)}/${twoDigits(time.month + 1)}/${time.year}`;
  return `${date} ${clock(time)}:${twoDigits(time.second)}`;
}

/** As a date field takes it: 2026-11-12. */
export function isoDay(at: Instant, timeZone?: string): string {
  const time = wallTime(at, timeZone);
  return `${time.year}-${twoDigits(time.month + 1)}-${twoDigits(time.day)}`;
}
