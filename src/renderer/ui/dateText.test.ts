import { expect, it } from 'vitest';
import { dateText, parseDate } from './dateText';

const today = '2026-11-29';

it.each([
  ['8/11', '2026-11-08'],
  ['08/11/26', '2026-11-08'],
  ['8.11.2027', '2027-11-08'],
  ['8 - 11 - 2027', '2027-11-08'],
  ['08112027', '2027-11-08'],
  ['29/02/2028', '2028-02-29'],
  ['2027-01-02', '2027-01-02'],
])('%s is %s', (typed, iso) => {
  expect(parseDate(typed, today)).toBe(iso);
});

it.each([[''], ['8'], ['31/02'], ['29/02/2027'], ['0/5'], ['5/0'], ['13/13'], ['amanhã'], ['8/11/2']])(
  '%j is no date',
  (typed) => {
    expect(parseDate(typed, today)).toBeNull();
  },
);

it('is shown as people write it, and read again', () => {
  expect(dateText('2026-11-08')).toBe('08/11/2026');
  expect(parseDate(dateText('2026-11-08'), today)).toBe('2026-11-08');
  expect(dateText('')).toBe('');
  expect(dateText('2026-02-30')).toBe('');
});
