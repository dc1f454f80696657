import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendarOf';
import type { OpeningHours } from './openingHours';
import { hoursOf, periodsOf } from './sampleHours';

/** One moment after another, each with what the hours say of it: open, or when they open next. */
type Row = readonly [moment: string, opens: 'open' | 'never' | (string & {})];

function check(hours: OpeningHours, rows: readonly Row[]): void {
  const calendar = calendarOf(hours);
  it.each(rows)('%s is %s', (moment, opens) => {
    const at = Date.parse(moment);
    expect(calendar.isOpen(at)).toBe(opens === 'open');
    const next = calendar.nextOpening(at);
    if (opens === 'open') expect(next).toBe(at);
    else expect(next).toBe(opens === 'never' ? null : Date.parse(opens));
  });
}

describe('lunch, a short Saturday, holidays of São Paulo and of the city', () => {
  const hours = hoursOf('09:00-12:00 13:00-18:00', '09:00-13:00', '', {
    holidaysOf: 'SP',
    specialDays: [
      { date: '2026-12-24', name: 'Véspera', periods: periodsOf('09:00-12:00') },
      { date: '2026-12-26', name: 'Inventário', periods: [] },
      { date: '2026-12-20', name: 'Domingo de Natal', periods: periodsOf('10:00-16:00') },
    ],
  });
  check(hours, [
    ['2026-11-26T08:59:59-03:00', '2026-11-26T09:00-03:00'],
    ['2026-11-26T09:00-03:00', 'open'],
    ['2026-11-26T11:59:59-03:00', 'open'],
    ['2026-11-26T12:00-03:00', '2026-11-26T13:00-03:00'],
    ['2026-11-26T12:59-03:00', '2026-11-26T13:00-03:00'],
    ['2026-11-26T13:00-03:00', 'open'],
    ['2026-11-26T18:00-03:00', '2026-11-27T09:00-03:00'],
    ['2026-11-26T22:00-03:00', '2026-11-27T09:00-03:00'],
    ['2026-11-27T23:59-03:00', '2026-11-28T09:00-03:00'],
    ['2026-11-28T12:59-03:00', 'open'],
    ['2026-11-28T13:00-03:00', '2026-11-30T09:00-03:00'],
    ['2026-11-29T12:00-03:00', '2026-11-30T09:00-03:00'],
    ['2026-09-07T10:00-03:00', '2026-09-08T09:00-03:00'],
    ['2026-07-09T10:00-03:00', '2026-07-10T09:00-03:00'],
    ['2026-11-20T10:00-03:00', '2026-11-21T09:00-03:00'],
    ['2026-12-20T09:59-03:00', '2026-12-20T10:00-03:00'],
    ['2026-12-20T15:00-03:00', 'open'],
    ['2026-12-24T11:00-03:00', 'open'],
    ['2026-12-24T12:00-03:00', '2026-12-28T09:00-03:00'],
    ['2026-12-25T12:00-03:00', '2026-12-28T09:00-03:00'],
    ['2026-12-26T10:00-03:00', '2026-12-28T09:00-03:00'],
    ['2027-01-01T10:00-03:00', '2027-01-02T09:00-03:00'],
  ]);
});

describe('a bar that is open past midnight, holidays on an open Saturday', () => {
  // 2 May 2026 is a Saturday; 1 May, a Friday, is a national holiday.
  const hours = hoursOf('18:00-02:00', '18:00-04:00', '', { holidaysOf: null });
  check(hours, [
    ['2026-04-30T17:59-03:00', '2026-04-30T18:00-03:00'],
    ['2026-04-30T23:59-03:00', 'open'],
    ['2026-05-01T01:59-03:00', 'open'],
    ['2026-05-01T02:00-03:00', '2026-05-02T18:00-03:00'],
    ['2026-05-01T20:00-03:00', '2026-05-02T18:00-03:00'],
    ['2026-05-02T01:00-03:00', '2026-05-02T18:00-03:00'],
    ['2026-05-02T18:00-03:00', 'open'],
    ['2026-05-03T03:59-03:00', 'open'],
    ['2026-05-03T04:00-03:00', '2026-05-04T18:00-03:00'],
    ['2026-08-15T12:00-03:00', '2026-08-15T18:00-03:00'],
    ['2022-10-12T01:00-03:00', 'open'],
    ['2022-10-12T19:00-03:00', '2022-10-13T18:00-03:00'],
    ['2021-11-20T19:00-03:00', 'open'],
    ['2027-11-20T19:00-03:00', '2027-11-22T18:00-03:00'],
  ]);
});

describe.each([
  ['America/Rio_Branco', '-05:00'],
  ['America/Manaus', '-04:00'],
  ['America/Cuiaba', '-04:00'],
  ['America/Noronha', '-02:00'],
] as const)('the clock on the wall of %s', (zone, offset) => {
  check(hoursOf('08:00-17:00', '', '', { zone }), [
    [`2026-11-26T07:59:59${offset}`, `2026-11-26T08:00${offset}`],
    [`2026-11-26T08:00${offset}`, 'open'],
    ['2026-11-26T13:30:00Z', 'open'],
    [`2026-11-26T16:59${offset}`, 'open'],
    [`2026-11-26T17:00${offset}`, `2026-11-27T08:00${offset}`],
    [`2026-11-27T17:00${offset}`, `2026-11-30T08:00${offset}`],
  ]);
});

describe('clocks that were changed', () => {
  // São Paulo: forward at midnight of 4 November 2018, back at midnight of 17 February 2019 (summer time was -02:00).
  const nights = hoursOf('00:00-01:00', '00:00-01:00', '00:00-01:00');
  check(nights, [
    ['2018-11-03T23:59:59-03:00', '2018-11-05T00:00-02:00'],
    ['2018-11-04T01:00-02:00', '2018-11-05T00:00-02:00'],
    ['2019-02-16T23:30-02:00', '2019-02-17T00:00-03:00'],
    ['2019-02-16T23:30-03:00', '2019-02-17T00:00-03:00'],
    ['2019-02-17T00:30-03:00', 'open'],
  ]);
  // The hour before midnight came twice on Saturday 16 February 2019, and was open twice.
  check(hoursOf('', '23:00-24:00', ''), [
    ['2019-02-16T23:30-02:00', 'open'],
    ['2019-02-16T23:30-03:00', 'open'],
    ['2019-02-17T00:00-03:00', '2019-02-23T23:00-03:00'],
  ]);
});

describe('closed now', () => {
  const since = Date.parse('2026-11-26T10:00-03:00');
  const until = Date.parse('2026-11-26T15:00-03:00');
  check(hoursOf('09:00-18:00', '', '', { closedNow: { since, until } }), [
    ['2026-11-26T09:59-03:00', 'open'],
    ['2026-11-26T10:00-03:00', '2026-11-26T15:00-03:00'],
    ['2026-11-26T14:59-03:00', '2026-11-26T15:00-03:00'],
    ['2026-11-26T15:00-03:00', 'open'],
  ]);
  check(hoursOf('09:00-18:00', '', '', { closedNow: { since, until: null } }), [
    ['2026-11-26T09:00-03:00', 'open'],
    ['2026-11-26T12:00-03:00', 'never'],
    ['2026-11-27T12:00-03:00', 'never'],
  ]);
});
