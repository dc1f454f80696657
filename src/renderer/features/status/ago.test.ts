import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/kernel/instant';
import { agoOf, agoPeriod } from './ago';

const now = 1_790_000_000_000;

describe('agoOf', () => {
  it.each([
    [0, 'now', 0],
    [-5 * SECOND, 'now', 0],
    [4 * SECOND + 900, 'seconds', 4],
    [59 * SECOND, 'seconds', 59],
    [MINUTE, 'minutes', 1],
    [59 * MINUTE + 59 * SECOND, 'minutes', 59],
    [47 * HOUR, 'hours', 47],
    [2 * DAY, 'days', 2],
  ])('%d ms → %s %d', (ms, unit, n) => {
    expect(agoOf(now - ms, now)).toEqual({ unit, n });
  });

  it('ticks each second only while seconds are shown', () => {
    expect(agoPeriod(now - 4 * SECOND, now)).toBe(SECOND);
    expect(agoPeriod(now - HOUR, now)).toBe(30 * SECOND);
    expect(agoPeriod(null, now)).toBe(30 * SECOND);
  });
});
