import { expect, it } from 'vitest';
import { calendarOf } from '../hours/calendarOf';
import { alwaysOpen } from '../hours/calendar';
import { hoursOf } from '../hours/sampleHours';
import type { RuleMoment } from './rule';
import { isMoment, ruleMoment } from './ruleMoment';

const calendar = calendarOf(hoursOf('09:00-18:00'));
const at = (text: string): number => Date.parse(`${text}-03:00`);

it.each<[string, RuleMoment, string, string]>([
  ['within the hours', { after: 'minutes', count: 30 }, '2026-11-27T10:00', '2026-11-27T10:30'],
  ['over the night', { after: 'hours', count: 2 }, '2026-11-26T17:00', '2026-11-27T10:00'],
  ['from the closed night on', { after: 'minutes', count: 15 }, '2026-11-26T23:00', '2026-11-27T09:15'],
  ['the opening, while it is closed', { after: 'opening' }, '2026-11-26T23:00', '2026-11-27T09:00'],
  ['the next opening, while it is open', { after: 'opening' }, '2026-11-26T10:02', '2026-11-27T09:00'],
])('%s', (_what, moment, now, due) => {
  expect(ruleMoment(moment, calendar, at(now))).toBe(at(due));
});

it('a counter that never closes opens never', () => {
  expect(ruleMoment({ after: 'opening' }, alwaysOpen, at('2026-11-26T10:00'))).toBeNull();
});

it.each<[RuleMoment, boolean]>([
  [{ after: 'minutes', count: 1 }, true],
  [{ after: 'hours', count: 168 }, true],
  [{ after: 'hours', count: 169 }, false],
  [{ after: 'minutes', count: 0 }, false],
  [{ after: 'minutes', count: NaN }, false],
  [{ after: 'opening' }, true],
])('%o can be counted: %s', (moment, verdict) => {
  expect(isMoment(moment)).toBe(verdict);
});
