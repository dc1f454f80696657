import { SECOND, type Instant } from '../../../shared/kernel/instant';
import { pinDelay, pinTriesAt, type PinTries } from '../../../shared/domain/team/pinRules';

/** How long no PIN of this person is taken, in whole seconds as ms; 0: it may be tried. */
export function lockOf(tries: PinTries, now: Instant): number {
  const { lockedUntil } = pinTriesAt(tries, now);
  return lockedUntil === null ? 0 : Math.ceil((lockedUntil - now) / SECOND) * SECOND;
}

/** How many wrong tries are left before one locks, at least 1, and for how long (ms) that one does. */
export function triesLeft(failures: number): { readonly count: number; readonly delay: number } {
  let count = 1;
  while (pinDelay(failures + count) === 0) count += 1;
  return { count, delay: pinDelay(failures + count) };
}
