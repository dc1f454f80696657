import { expect, it } from 'vitest';
import { dayOf, isoDate } from '../../shared/domain/hours/date';
import { monthDays, monthLater } from './monthDays';

it('gives all days of a month', () => {
  expect(monthDays('2028-02-10')).toHaveLength(29);
  expect(monthDays('2026-12-31')).toHaveLength(31);
  expect(monthDays('2026-12-31').at(-1)).toBe('2026-12-31');
});

it('goes to the same day of another month, or to its last', () => {
  const later = (date: string, by: number): string => isoDate(monthLater(dayOf(date) ?? 0, by));
  expect(later('2026-11-08', 1)).toBe('2026-12-08');
  expect(later('2026-12-31', 1)).toBe('2027-01-31');
  expect(later('2026-01-31', 1)).toBe('2026-02-28');
  expect(later('2026-01-31', -1)).toBe('2025-12-31');
});
