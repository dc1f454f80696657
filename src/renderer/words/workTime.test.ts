import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/kernel/instant';
import { workTime } from './workTime';

describe('workTime', () => {
  it.each([
    [0, '0 s'],
    [39_600, '40 s'],
    [59_700, '1 min'],
    [4.4 * MINUTE, '4 min'],
    [59.6 * MINUTE, '1 h 00'],
    [HOUR + 5 * MINUTE, '1 h 05'],
    [47 * HOUR, '47 h 00'],
    [3.2 * DAY, '3 dias'],
  ])('%d ms → %s', (ms, words) => expect(workTime(ms)).toBe(words));
});
