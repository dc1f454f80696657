import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../shared/kernel/instant';
import { lockOf, triesLeft } from './lockOf';

const NOW = Date.UTC(2026, 10, 22, 12);

it('counts down in whole seconds', () => {
  expect(lockOf({ failures: 3, lockedUntil: NOW + 12_300 }, NOW)).toBe(13 * SECOND);
  expect(lockOf({ failures: 3, lockedUntil: NOW }, NOW)).toBe(0);
  expect(lockOf({ failures: 0, lockedUntil: null }, NOW)).toBe(0);
});

it('shows no longer wait than was given, although the clock was set back', () => {
  expect(lockOf({ failures: 3, lockedUntil: NOW + 60 * MINUTE }, NOW)).toBe(30 * SECOND);
});

it('tells how many tries are left and what the last one costs', () => {
  expect(triesLeft(1)).toEqual({ count: 2, delay: 30 * SECOND });
  expect(triesLeft(2)).toEqual({ count: 1, delay: 30 * SECOND });
  expect(triesLeft(3)).toEqual({ count: 1, delay: MINUTE });
});
