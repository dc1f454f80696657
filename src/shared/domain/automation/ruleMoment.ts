import type { Calendar } from '../hours/calendar';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';
import type { RuleMoment } from './rule';

/** Longest that a rule schedules ahead, minutes. */
const LONGEST = 7 * 24 * 60;
/** So far, ms, the end of the present hours is looked for, and in such steps. */
const LOOKED_AHEAD = 8 * DAY;
const STEP = 5 * MINUTE;

/** When what a rule schedules now falls due; null: never, since the sector does not open again or never closes. */
export function ruleMoment(moment: RuleMoment, calendar: Calendar, now: Instant): Instant | null {
  if (moment.after !== 'opening') return calendar.after(now, moment.count * unitOf(moment.after));
  for (let at = now; at < now + LOOKED_AHEAD; at += STEP) {
    if (!calendar.isOpen(at)) return calendar.nextOpening(at);
  }
  return null;
}

/** Can this be counted? */
export function isMoment(moment: RuleMoment): boolean {
  if (moment.after === 'opening') return true;
  const { count } = moment;
  return Number.isInteger(count) && count >= 1 && count * unitOf(moment.after) <= LONGEST * MINUTE;
}

function unitOf(after: 'minutes' | 'hours'): number {
  return after === 'minutes' ? MINUTE : HOUR;
}
