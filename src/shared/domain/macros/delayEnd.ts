import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import { zoneClock } from '../hours/zoneClock';
import type { MacroDelay } from './macro';

const UNITS = { minutes: MINUTE, hours: HOUR, days: DAY } as const;
/** Minutes, hours and days up to which a delay makes sense: what is scheduled lies within a year. */
const MOST = { minutes: 600, hours: 240, days: 360 } as const;

/** Whether nobody can mean this delay. */
export function delayProblem({ unit, count, at }: MacroDelay): boolean {
  const badMinute = at !== null && !(Number.isInteger(at) && at >= 0 && at < DAY / MINUTE);
  return badMinute || !(Number.isInteger(count) && count >= 1 && count <= MOST[unit]);
}

/**
 * The moment at which a delay is over. Days are days of the calendar: "em 3 dias às 9:00" is nine o'clock on the wall,
 * also where the clocks were changed on the way.
 * @param zone IANA zone of the company
 */
export function delayEnd({ unit, count, at }: MacroDelay, now: Instant, zone: string): Instant {
  if (unit !== 'days') return now + count * UNITS[unit];
  const clock = zoneClock(zone);
  const wall = now + clock.spanAt(now).offset;
  const midnight = Math.floor(wall / DAY) * DAY;
  const wanted = midnight + count * DAY + (at === null ? wall - midnight : at * MINUTE);
  // By the offset before, then by the one that holds there: an hour that is skipped ends an hour later.
  const near = wanted - clock.spanAt(now).offset;
  return wanted - clock.spanAt(near).offset;
}
