import { expect, it } from 'vitest';
import { localMinutes, momentOfLocal } from './localMoment';
import { isoDay } from './moments';

it('a moment goes into its two fields and back, on the clock of this computer', () => {
  const at = new Date(2026, 10, 3, 7, 5).getTime();
  expect([isoDay(at), localMinutes(at)]).toEqual(['2026-11-03', 425]);
  expect(momentOfLocal('2026-11-03', 425)).toBe(at);
  expect(momentOfLocal('2026-11-03', 1440)).toBe(new Date(2026, 10, 4).getTime());
});

it('is none while a field is not whole', () => {
  expect(momentOfLocal('', 425)).toBeNull();
  expect(momentOfLocal('2026-11-03', NaN)).toBeNull();
});
