import type { Instant } from '../../kernel/instant';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { isoDate, weekdayOf } from '../hours/date';
import { zoneClock } from '../hours/zoneClock';

const WEEKDAYS = [
  ...['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira'],
  ...['sábado', 'domingo'],
];

interface Wall {
  /** Days since 1970-01-01 in the zone. */
  readonly day: number;
  /** ms after midnight. */
  readonly time: number;
}

function wallOf(at: Instant, zone: string): Wall {
  const wall = at + zoneClock(zone).spanAt(at).offset;
  const day = Math.floor(wall / DAY);
  return { day, time: wall - day * DAY };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `28/11/2026` on the calendar of the zone. */
export function dateWords(at: Instant, zone: string): string {
  const [year = '', month = '', day = ''] = isoDate(wallOf(at, zone).day).split('-');
  return `${day}/${month}/${year}`;
}

/** `14:05` on the clock of the zone. */
export function timeWords(at: Instant, zone: string): string {
  const { time } = wallOf(at, zone);
  return `${two(Math.floor(time / HOUR))}:${two(Math.floor((time % HOUR) / MINUTE))}`;
}

/** `bom dia` from 5:00, `boa tarde` from 12:00, `boa noite` from 18:00 on the clock of the zone. */
export function greetingWords(at: Instant, zone: string): string {
  const hour = Math.floor(wallOf(at, zone).time / HOUR);
  if (hour >= 5 && hour < 12) return 'bom dia';
  return hour >= 12 && hour < 18 ? 'boa tarde' : 'boa noite';
}

/** A moment to come, to follow "voltamos": `agora`, `hoje, às 14:00`, `amanhã, às 08:00`, `segunda-feira (30/11), às 08:00`. */
export function openingWords(at: Instant, now: Instant, zone: string): string {
  if (at <= now) return 'agora';
  const { day, time } = wallOf(at, zone);
  const clock = `${time >= HOUR && time < 2 * HOUR ? 'à' : 'às'} ${timeWords(at, zone)}`;
  const apart = day - wallOf(now, zone).day;
  if (apart <= 0) return `hoje, ${clock}`;
  if (apart === 1) return `amanhã, ${clock}`;
  const date = dateWords(at, zone);
  return `${WEEKDAYS[weekdayOf(day)] ?? ''} (${apart < 300 ? date.slice(0, 5) : date}), ${clock}`;
}
