import { expect, it } from 'vitest';
import { hoursOf } from '../../../shared/domain/hours/sampleHours';
import { areHoursFine, hoursProblems } from './hoursProblems';

it('finds nothing wrong with lunch breaks and nights', () => {
  const { week, special, never } = hoursProblems(hoursOf('08:00-12:00 13:00-18:00', '18:00-02:00'));
  expect([week.size, special.size, never]).toEqual([0, 0, false]);
  expect(areHoursFine(null)).toBe(true);
});

it('tells each day what is wrong with it', () => {
  const { week } = hoursProblems(hoursOf('08:00-13:00 12:00-18:00', '09:00-09:00'));
  expect(week.get(0)).toBe('overlap');
  expect(week.get(5)).toBe('empty');
  expect(week.has(6)).toBe(false);
});

it('takes a time that cannot be read for wrong', () => {
  const hours = hoursOf('09:00-18:00');
  const broken = { ...hours, week: hours.week.map((day, place) => (place === 2 ? [{ from: NaN, to: 600 }] : day)) };
  expect(hoursProblems(broken).week.get(2)).toBe('unreadable');
  expect(areHoursFine(broken)).toBe(false);
});

it('wants a date once, and some day that is open', () => {
  const day = { date: '2026-12-24', name: '', periods: [] };
  const { special } = hoursProblems(hoursOf('09:00-18:00', '', '', { specialDays: [day, day, { ...day, date: '' }] }));
  expect([special.get(0), special.get(1), special.get(2)]).toEqual([undefined, 'twice', 'date']);
  expect(hoursProblems(hoursOf('')).never).toBe(true);
});
