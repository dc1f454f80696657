import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/kernel/instant';
import { dueAt } from './dueAt';

/** Ten in the evening by the clock of this computer, whatever its zone. */
const TEN = 22 * 60;
const ten = new Date(2026, 10, 25, 22).getTime();

describe('when the daily backup is due', () => {
  it.each([
    ['made today: tomorrow', ten + HOUR, ten + MINUTE, null, ten + DAY],
    ['made yesterday, before the time: today', ten - HOUR, ten - DAY + MINUTE, null, ten],
    ['missed while the app was off: soon', ten + 9 * HOUR, ten - DAY, null, ten + 9 * HOUR + MINUTE],
    ['never made: soon', ten - HOUR, null, null, ten - HOUR + MINUTE],
    ['failed just now: in an hour', ten + 2 * MINUTE, ten - DAY, ten + MINUTE, ten + MINUTE + HOUR],
    ['failed long ago: soon', ten + 5 * HOUR, ten - DAY, ten + MINUTE, ten + 5 * HOUR + MINUTE],
    ['failed the day before: that counts no more', ten + 9 * HOUR, ten - 2 * DAY, ten - DAY, ten + 9 * HOUR + MINUTE],
  ])('%s', (_what, now, good, failure, due) => {
    expect(dueAt(now, TEN, good, failure)).toBe(due);
  });
});
