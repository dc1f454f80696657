import type { BackupState } from '../../../shared/contract/backup';
import { DAY, HOUR, type Instant } from '../../../shared/kernel/instant';

/** A daily backup that is older than this was missed. */
const OLD_DAILY = 2 * DAY;
/** Without a daily one a person has to think of it. */
const OLD_BY_HAND = 7 * DAY;
/** After so long somebody should try whether a backup can still be opened. */
const DRILL_EVERY = 90 * DAY;

/**
 * How it stands, in one word. none: there is none. failed: the last try did not become one. old: longer ago than it
 * should be. fine: nothing to do.
 */
export type BackupStanding = 'none' | 'failed' | 'old' | 'fine';

export function standingOf(state: BackupState, now: Instant): BackupStanding {
  const { lastGood, lastFailure, dailyAt } = state;
  if (lastFailure !== null) return 'failed';
  if (lastGood === null) return 'none';
  return now - lastGood.at > (dailyAt === null ? OLD_BY_HAND : OLD_DAILY) ? 'old' : 'fine';
}

/** Days since somebody last saw a backup open; null: not yet time to remind of it. */
export function drillDays(state: BackupState, now: Instant): number | null {
  if (state.drilledAt === null || now - state.drilledAt < DRILL_EVERY) return null;
  return Math.floor((now - state.drilledAt) / DAY);
}

/** What the wizard suggests to restore after a loss: the newest one that was read back, else the newest. */
export function newestOf(state: BackupState): BackupState['stored'][number] | null {
  return state.stored.find(({ verifiedAt }) => verifiedAt !== null) ?? state.stored[0] ?? null;
}

/** The usual time for a daily one: after the shop has closed. Minutes after midnight. */
export const USUAL_TIME = (22 * HOUR) / 60_000;
