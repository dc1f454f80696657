import { HOUR, type Instant } from '../../../shared/kernel/instant';

export type SnoozeChoice = 'hour' | 'evening' | 'tomorrow' | 'monday';

export interface SnoozePreset {
  readonly choice: SnoozeChoice;
  readonly until: Instant;
}

const MORNING = 9;
const EVENING = 18;
const MONDAY = 1;

/** Moments to which a conversation is usually put off, in the computer's own zone; only those that are still to come. */
export function snoozePresets(now: Instant): readonly SnoozePreset[] {
  const presets: SnoozePreset[] = [{ choice: 'hour', until: now + HOUR }];
  const evening = at(now, 0, EVENING);
  if (evening - now > 2 * HOUR) presets.push({ choice: 'evening', until: evening });
  presets.push({ choice: 'tomorrow', until: at(now, 1, MORNING) });
  const toMonday = (MONDAY - new Date(now).getDay() + 7) % 7 || 7;
  // On a Sunday it is tomorrow, and has been said.
  if (toMonday > 1) presets.push({ choice: 'monday', until: at(now, toMonday, MORNING) });
  return presets;
}

/** Wall-clock time so many days from now; a day with 23 or 25 hours changes nothing in it. */
function at(now: Instant, days: number, hour: number): Instant {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, hour).getTime();
}
