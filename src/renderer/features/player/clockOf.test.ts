import { describe, expect, it } from 'vitest';
import { clockOf } from './clockOf';

describe('clockOf', () => {
  it.each([
    [0, '0:00'],
    [7.9, '0:07'],
    [65, '1:05'],
    [725, '12:05'],
    [3725, '1:02:05'],
    [Infinity, '0:00'],
    [NaN, '0:00'],
    [-1, '0:00'],
  ])('%d s → %s', (seconds, words) => {
    expect(clockOf(seconds)).toBe(words);
  });
});
