import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../kernel/instant';
import { judgeScheduled, LATE_MAX, momentProblem, type Scheduled } from './schedule';

const DUE = 1_000 * HOUR;
const MADE = DUE - 10 * HOUR;
const message: Scheduled = { kind: 'message', dueAt: DUE, unlessAnswered: false, createdAt: MADE };
const unless: Scheduled = { ...message, unlessAnswered: true };
const reminder: Scheduled = { ...message, kind: 'reminder' };
const silence: Scheduled = { ...reminder, unlessAnswered: true };

it.each<[string, Scheduled, number | null, number, string]>([
  ['before its moment', message, null, DUE - 1, 'wait'],
  ['at its moment', message, null, DUE, 'leave'],
  ['a little late', message, null, DUE + LATE_MAX, 'leave'],
  ['too late', message, null, DUE + LATE_MAX + 1, 'too-late'],
  ['whoever wrote meanwhile', message, MADE + 1, DUE, 'leave'],
  ['unless the customer answers: nothing came', unless, MADE, DUE, 'leave'],
  ['unless the customer answers: something came', unless, MADE + 1, DUE, 'customer-wrote'],
  ['unless the customer answers: before its moment', unless, MADE + 1, DUE - 1, 'wait'],
  ['a reminder', reminder, MADE + 1, DUE, 'remind'],
  ['a reminder, days late', reminder, null, DUE + 100 * HOUR, 'remind'],
  ['a reminder of silence', silence, MADE, DUE, 'remind'],
  ['a reminder of silence that was broken', silence, MADE + 1, DUE, 'drop'],
  ['a clock set back', message, null, MADE, 'wait'],
])('%s', (_what, scheduled, lastInboundAt, now, verdict) => {
  expect(judgeScheduled(scheduled, lastInboundAt, now)).toBe(verdict);
});

it('nothing leaves before its moment, whatever else holds', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(message, unless, reminder, silence),
      fc.nat(),
      fc.nat(),
      (scheduled, inbound, before) => {
        expect(judgeScheduled(scheduled, MADE + inbound, DUE - 1 - before)).toBe('wait');
      },
    ),
  );
});

it.each([
  [DUE + MINUTE, null],
  [DUE + MINUTE - 1, 'too-soon'],
  [DUE - HOUR, 'too-soon'],
  [Number.NaN, 'too-soon'],
  [DUE + 366 * 24 * HOUR, null],
  [DUE + 366 * 24 * HOUR + 1, 'too-far'],
])('%d is %s', (at, problem) => {
  expect(momentProblem(at, DUE)).toBe(problem);
});
