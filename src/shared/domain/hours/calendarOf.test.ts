import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../kernel/instant';
import { calendarOf } from './calendarOf';
import type { OpeningHours } from './openingHours';
import { hoursOf, nineToFive, periodsOf } from './sampleHours';

const at = (text: string) => Date.parse(text);
const closing = (date: string, periods = '') => ({ date, name: 'sample', periods: periodsOf(periods) });

const lunch = hoursOf('09:00-12:00 13:00-18:00', '09:00-13:00');
const bar = hoursOf('', '18:00-02:00', '22:00-24:00');
const allDay = hoursOf('00:00-24:00', '00:00-24:00', '00:00-24:00');
const nightly = hoursOf('20:00-04:00', '20:00-04:00', '20:00-04:00');
const morning = hoursOf('00:00-06:00', '00:00-06:00', '00:00-06:00');
const inZone = (zone: string, hours = nineToFive): OpeningHours => ({ ...hours, zone });
const newYork = (periods: string) => inZone('America/New_York', hoursOf(periods, periods, periods));
const holidays = { ...nineToFive, holidaysOf: null };
const inSp = { ...nineToFive, holidaysOf: 'SP' };
const special = {
  ...inSp,
  specialDays: [closing('2026-12-24', '09:00-12:00'), closing('2026-12-25', '10:00-11:00'), closing('2026-12-28')],
};
const nightBeforeClosed = { ...nightly, specialDays: [closing('2026-12-24'), closing('2026-12-26', '22:00-23:00')] };
const messy = hoursOf('08:00-11:00 10:00-12:00 12:00-13:00 15:00-16:00 15:10-15:20');
const wholeRound = hoursOf('08:00-08:00');
const noWeek = { ...nineToFive, week: [] };
const unreadable = {
  ...nineToFive,
  week: [
    [
      { from: -5, to: 60 },
      { from: 0.5, to: 90 },
      { from: 0, to: 1_500 },
    ],
  ],
};
const paused = {
  ...nineToFive,
  closedNow: { since: at('2026-11-16T10:00-03:00'), until: at('2026-11-16T11:30-03:00') },
};
const shut = { ...nineToFive, closedNow: { since: at('2026-11-16T10:00-03:00'), until: null } };

// 2026-11-16 is a Monday.
describe('open or closed', () => {
  it.each<[string, OpeningHours, string, boolean]>([
    ['opens on the minute', nineToFive, '2026-11-16T09:00-03:00', true],
    ['not a moment before', nineToFive, '2026-11-16T08:59:59.999-03:00', false],
    ['open to the last moment', nineToFive, '2026-11-16T16:59:59.999-03:00', true],
    ['closes on the minute', nineToFive, '2026-11-16T17:00-03:00', false],
    ['Saturday', nineToFive, '2026-11-14T10:00-03:00', false],
    ['Sunday', nineToFive, '2026-11-15T10:00-03:00', false],
    ['before lunch', lunch, '2026-11-16T11:59-03:00', true],
    ['lunch', lunch, '2026-11-16T12:00-03:00', false],
    ['after lunch', lunch, '2026-11-16T13:00-03:00', true],
    ['Saturday has its own hours', lunch, '2026-11-14T13:30-03:00', false],
    ['Saturday night', bar, '2026-11-14T23:59-03:00', true],
    ['Saturday night on Sunday', bar, '2026-11-15T01:59-03:00', true],
    ['it ends', bar, '2026-11-15T02:00-03:00', false],
    ['to the end of Sunday', bar, '2026-11-15T23:59:59-03:00', true],
    ['no further', bar, '2026-11-16T00:00-03:00', false],
    ['around the clock at midnight', allDay, '2026-11-16T00:00-03:00', true],
    ['overlapping periods', messy, '2026-11-16T10:30-03:00', true],
    ['touching periods', messy, '2026-11-16T12:00-03:00', true],
    ['a period inside another', messy, '2026-11-16T15:30-03:00', true],
    ['end equal to start runs round the clock', wholeRound, '2026-11-17T03:00-03:00', true],
    ['before the first of them', wholeRound, '2026-11-16T07:59-03:00', false],
    ['Acre is two hours behind', inZone('America/Rio_Branco'), '2026-11-16T09:00-05:00', true],
    ['Acre is not open yet', inZone('America/Rio_Branco'), '2026-11-16T09:00-03:00', false],
    ['Manaus', inZone('America/Manaus'), '2026-11-16T16:59-04:00', true],
    ['Manaus is closed', inZone('America/Manaus'), '2026-11-16T17:00-04:00', false],
    ['Noronha is an hour ahead', inZone('America/Noronha'), '2026-11-16T09:00-02:00', true],
    ['Noronha is closed', inZone('America/Noronha'), '2026-11-16T16:00-03:00', false],
    ['an unknown zone is read as Brasília', inZone('Brazil/Atlantis'), '2026-11-16T09:00-03:00', true],
    ['national holiday, Good Friday', holidays, '2026-04-03T10:00-03:00', false],
    ['no holidays were set', nineToFive, '2026-04-03T10:00-03:00', true],
    ['Carnival is not by law', holidays, '2026-02-17T10:00-03:00', true],
    ['São Paulo, July 9', inSp, '2026-07-09T10:00-03:00', false],
    ['only in São Paulo', { ...inSp, holidaysOf: 'MG' }, '2026-07-09T10:00-03:00', true],
    ['Black Awareness Day', holidays, '2026-11-20T10:00-03:00', false],
    ['not yet law in 2023', holidays, '2023-11-20T10:00-03:00', true],
    ['special day with own hours', special, '2026-12-24T11:59-03:00', true],
    ['special day ends early', special, '2026-12-24T12:00-03:00', false],
    ['special day wins over Christmas', special, '2026-12-25T10:30-03:00', true],
    ['and has its own hours there', special, '2026-12-25T12:00-03:00', false],
    ['special day that is closed', special, '2026-12-28T10:00-03:00', false],
    ['a night belongs to the day on which it began', nightBeforeClosed, '2026-12-24T03:59-03:00', true],
    ['no night begins on a closed day', nightBeforeClosed, '2026-12-24T21:00-03:00', false],
    ['nor runs into the next', nightBeforeClosed, '2026-12-25T01:00-03:00', false],
    ['a special day has no night of its weekday', nightBeforeClosed, '2026-12-27T01:00-03:00', false],
    ['the clock skips 0:00 to 1:00 on 2018-11-04', morning, '2018-11-04T01:00-02:00', true],
    ['the last moment before', morning, '2018-11-03T23:59:59-03:00', false],
    ['six o’clock of summer time', morning, '2018-11-04T06:00-02:00', false],
    ['23:30 comes for the first time on 2018-02-17', hoursOf('', '23:00-23:45'), '2018-02-17T23:30-02:00', true],
    ['23:50 of the first time', hoursOf('', '23:00-23:45'), '2018-02-17T23:50-02:00', false],
    ['23:30 comes again', hoursOf('', '23:00-23:45'), '2018-02-17T23:30-03:00', true],
    ['New York, 1:30 of the first time', newYork('01:00-02:00'), '2026-11-01T01:30-04:00', true],
    ['New York, 1:30 of the second time', newYork('01:00-02:00'), '2026-11-01T01:30-05:00', true],
    ['New York, the skipped hour is not there', newYork('02:00-03:00'), '2026-03-08T03:00-04:00', false],
    ['Samoa had no 2011-12-30', inZone('Pacific/Apia', allDay), '2011-12-30T10:00Z', true],
    ['no week at all', noWeek, '2026-11-16T10:00-03:00', false],
    ['periods that cannot be read are left out', unreadable, '2026-11-16T00:30-03:00', false],
    ['before it was closed', paused, '2026-11-16T09:59-03:00', true],
    ['closed now', paused, '2026-11-16T10:00-03:00', false],
    ['open again', paused, '2026-11-16T11:30-03:00', true],
    ['closed until somebody opens', shut, '2027-11-16T10:00-03:00', false],
    [
      'an end before the beginning closes nothing',
      { ...paused, closedNow: { since: paused.closedNow.until, until: paused.closedNow.since } },
      '2026-11-16T11:45-03:00',
      true,
    ],
    ['long ago', nineToFive, '1969-12-31T10:00-03:00', true],
  ])('%s', (_what, hours, when, open) => {
    const calendar = calendarOf(hours);
    expect(calendar.isOpen(at(when))).toBe(open);
    expect(calendar.nextOpening(at(when)) === at(when)).toBe(open);
  });
});

describe('the next opening', () => {
  it.each<[string, OpeningHours, string, string | null]>([
    ['of an evening', nineToFive, '2026-11-16T17:00-03:00', '2026-11-17T09:00-03:00'],
    ['of a Friday evening', nineToFive, '2026-11-13T18:00-03:00', '2026-11-16T09:00-03:00'],
    ['of lunch', lunch, '2026-11-16T12:15-03:00', '2026-11-16T13:00-03:00'],
    ['after holidays and special days', special, '2026-12-25T11:00-03:00', '2026-12-29T09:00-03:00'],
    [
      'of a skipped hour is the end of it',
      hoursOf('', '', '00:30-02:00'),
      '2018-11-03T22:00-03:00',
      '2018-11-04T01:00-02:00',
    ],
    ['of an hour that comes twice', hoursOf('', '23:00-23:45'), '2018-02-17T23:45-02:00', '2018-02-17T23:00-03:00'],
    ['when it is closed for now', paused, '2026-11-16T10:15-03:00', '2026-11-16T11:30-03:00'],
    [
      'when it will be closed',
      { ...nineToFive, closedNow: { since: at('2026-11-17T00:00-03:00'), until: at('2026-11-18T18:00-03:00') } },
      '2026-11-16T20:00-03:00',
      '2026-11-19T09:00-03:00',
    ],
    ['when it is closed for good', shut, '2026-11-16T10:15-03:00', null],
    ['when nothing is open', noWeek, '2026-11-16T10:15-03:00', null],
    [
      'of one special day far off',
      { ...noWeek, specialDays: [closing('2027-11-01', '08:00-09:00')] },
      '2026-11-16T10:15-03:00',
      '2027-11-01T08:00-03:00',
    ],
    [
      'is looked for over two years',
      { ...noWeek, specialDays: [closing('2030-11-01', '08:00-09:00')] },
      '2026-11-16T10:15-03:00',
      null,
    ],
  ])('%s', (_what, hours, when, opening) => {
    expect(calendarOf(hours).nextOpening(at(when))).toBe(opening && at(opening));
  });
});

describe('elapsed time and the moment after it', () => {
  it.each<[string, OpeningHours, string, number, string]>([
    ['Friday 16:30 and an hour', nineToFive, '2026-11-13T16:30-03:00', HOUR, '2026-11-16T09:30-03:00'],
    [
      'to the closing, not to the next opening',
      nineToFive,
      '2026-11-13T16:30-03:00',
      HOUR / 2,
      '2026-11-13T17:00-03:00',
    ],
    ['a millisecond more', nineToFive, '2026-11-13T16:30-03:00', HOUR / 2 + 1, '2026-11-16T09:00:00.001-03:00'],
    ['over lunch', lunch, '2026-11-16T11:30-03:00', HOUR, '2026-11-16T13:30-03:00'],
    ['asked at night', lunch, '2026-11-15T23:00-03:00', 4 * HOUR, '2026-11-16T14:00-03:00'],
    ['over midnight', bar, '2026-11-14T23:00-03:00', 3 * HOUR + HOUR / 2, '2026-11-15T22:30-03:00'],
    ['overlaps count once', messy, '2026-11-16T00:00-03:00', 5.5 * HOUR, '2026-11-16T15:30-03:00'],
    ['a working week', nineToFive, '2026-11-16T09:00-03:00', 40 * HOUR, '2026-11-20T17:00-03:00'],
    ['a working year of 262 days', nineToFive, '2026-01-01T00:00-03:00', 261 * 8 * HOUR, '2026-12-31T17:00-03:00'],
    ['holidays do not count', inSp, '2026-12-24T16:00-03:00', 2 * HOUR, '2026-12-28T10:00-03:00'],
    ['special days count their own hours', special, '2026-12-24T11:00-03:00', 2.5 * HOUR, '2026-12-29T09:30-03:00'],
    ['the skipped hour does not count', allDay, '2018-11-03T23:00-03:00', 2 * HOUR, '2018-11-04T02:00-02:00'],
    ['the hour that comes twice counts twice', allDay, '2018-02-17T22:00-02:00', 3 * HOUR, '2018-02-18T00:00-03:00'],
    ['a night with an hour less', nightly, '2018-11-03T20:00-03:00', 7 * HOUR, '2018-11-04T04:00-02:00'],
    ['a night with an hour more', nightly, '2018-02-17T20:00-02:00', 9 * HOUR, '2018-02-18T04:00-03:00'],
    ['New York, short night', newYork('22:00-06:00'), '2026-03-07T22:00-05:00', 7 * HOUR, '2026-03-08T06:00-04:00'],
    ['New York, long night', newYork('22:00-06:00'), '2026-10-31T22:00-04:00', 9 * HOUR, '2026-11-01T06:00-05:00'],
    [
      'New York, half of the hour that comes twice',
      newYork('01:30-02:30'),
      '2026-11-01T00:00-04:00',
      HOUR,
      '2026-11-01T02:00-05:00',
    ],
    [
      'a day that was never there',
      inZone('Pacific/Apia', allDay),
      '2011-12-29T00:00-10:00',
      2 * DAY,
      '2012-01-01T00:00+14:00',
    ],
    ['closed for now', paused, '2026-11-16T09:30-03:00', HOUR, '2026-11-16T12:00-03:00'],
    ['up to closing now', paused, '2026-11-16T09:30-03:00', HOUR / 2, '2026-11-16T10:00-03:00'],
    ['from inside of it', paused, '2026-11-16T11:00-03:00', MINUTE, '2026-11-16T11:31-03:00'],
    ['after it', paused, '2026-11-16T15:00-03:00', MINUTE, '2026-11-16T15:01-03:00'],
  ])('%s', (_what, hours, from, amount, to) => {
    const calendar = calendarOf(hours);
    expect(calendar.after(at(from), amount)).toBe(at(to));
    expect(calendar.elapsed(at(from), at(to))).toBe(amount);
  });

  it.each<[string, OpeningHours, number]>([
    ['closed for good', shut, 90 * MINUTE],
    ['nothing is open', noWeek, 1],
    ['longer than a century', nineToFive, 40 * 365 * DAY],
    ['only special days', { ...noWeek, specialDays: [closing('2026-11-17', '08:00-09:00')] }, HOUR + 1],
  ])('never comes: %s', (_what, hours, amount) => {
    expect(calendarOf(hours).after(at('2026-11-16T08:00-03:00'), amount)).toBeNull();
  });

  it('is nothing backwards, and nothing after nothing', () => {
    const calendar = calendarOf(nineToFive);
    expect(calendar.elapsed(at('2026-11-17T10:00-03:00'), at('2026-11-16T10:00-03:00'))).toBe(0);
    expect(calendar.after(at('2026-11-15T10:00-03:00'), 0)).toBe(at('2026-11-15T10:00-03:00'));
    expect(calendar.after(at('2026-11-15T10:00-03:00'), -MINUTE)).toBe(at('2026-11-15T10:00-03:00'));
    expect(calendarOf(null).after(1_000, -MINUTE)).toBe(1_000);
  });

  it('takes the holidays that it is given', () => {
    const calendar = calendarOf(holidays, (year) => [{ date: `${year}-11-16`, name: 'sample' }]);
    expect(calendar.nextOpening(at('2026-11-16T09:00-03:00'))).toBe(at('2026-11-17T09:00-03:00'));
  });
});
