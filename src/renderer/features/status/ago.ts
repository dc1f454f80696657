import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../../../shared/kernel/instant';

export interface Ago {
  readonly unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days';
  readonly n: number;
}

/** How long ago, in one unit. A clock that was set back counts as now. */
export function agoOf(at: Instant, now: Instant): Ago {
  const ms = now - at;
  if (ms < SECOND) return { unit: 'now', n: 0 };
  if (ms < MINUTE) return { unit: 'seconds', n: Math.floor(ms / SECOND) };
  if (ms < HOUR) return { unit: 'minutes', n: Math.floor(ms / MINUTE) };
  if (ms < 2 * DAY) return { unit: 'hours', n: Math.floor(ms / HOUR) };
  return { unit: 'days', n: Math.floor(ms / DAY) };
}

/** ms until these words may change: a second while seconds are shown, then half a minute. */
export function agoPeriod(at: Instant | null, now: Instant): number {
  return at !== null && now - at < MINUTE ? SECOND : 30 * SECOND;
}
