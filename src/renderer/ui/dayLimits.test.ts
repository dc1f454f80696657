import { expect, it } from 'vitest';
import { dayOf } from '../../shared/domain/hours/date';
import { dayWithin, isWithin } from './dayLimits';

const day = (date: string): number => dayOf(date) ?? NaN;
const limits = { min: '2026-11-08', max: '2027-01-02' };

it.each([
  ['2026-11-07', '2026-11-08'],
  ['2026-12-31', '2026-12-31'],
  ['2030-01-01', '2027-01-02'],
])('%s becomes %s between the limits', (from, to) => {
  expect(dayWithin(day(from), limits)).toBe(day(to));
  expect(isWithin(from, limits)).toBe(from === to);
});

it('has no end where no limit is given', () => {
  expect(dayWithin(day('1999-05-01'), { max: limits.max })).toBe(day('1999-05-01'));
  expect(isWithin('2999-05-01', { min: limits.min })).toBe(true);
  expect(isWithin('1999-05-01', {})).toBe(true);
});
