import { describe, expect, it } from 'vitest';
import type { HoursProblem } from './checkHours';
import { checkHours } from './checkHours';
import type { OpeningHours, Period } from './openingHours';
import { hoursOf, nineToFive, periodsOf } from './sampleHours';

const day = (date: string, periods: readonly Period[] = []) => ({ date, name: 'sample', periods });
const monday = (...periods: Period[]): OpeningHours => ({ ...nineToFive, week: [periods, [], [], [], [], [], []] });

describe('opening hours that may be kept', () => {
  it.each<[string, OpeningHours]>([
    ['plain', nineToFive],
    ['with lunch', hoursOf('09:00-12:00 13:00-18:00', '09:00-13:00')],
    ['touching periods', hoursOf('09:00-12:00 12:00-18:00')],
    ['whole days', hoursOf('00:00-24:00', '00:00-24:00', '00:00-24:00')],
    ['nights that end where the day begins', hoursOf('20:00-04:00 04:00-05:00')],
    ['a night from Sunday to Monday', hoursOf('09:00-17:00', '', '22:00-09:00')],
    ['holidays of a state', { ...nineToFive, holidaysOf: 'RJ' }],
    ['national holidays', { ...nineToFive, holidaysOf: null }],
    ['only special days', { ...monday(), specialDays: [day('2026-12-05', periodsOf('08:00-12:00'))] }],
    ['closed now until somebody opens', { ...nineToFive, closedNow: { since: 5, until: null } }],
    ['closed on February 29', { ...nineToFive, specialDays: [day('2028-02-29')] }],
  ])('%s', (_what, hours) => {
    expect(checkHours(hours)).toEqual([]);
  });
});

describe('opening hours that are wrong', () => {
  it.each<[string, OpeningHours, HoursProblem]>([
    ['unknown zone', { ...nineToFive, zone: 'America/Balcao' }, { code: 'unknown-zone', zone: 'America/Balcao' }],
    ['an offset is no zone', { ...nineToFive, zone: '-03:00' }, { code: 'unknown-zone', zone: '-03:00' }],
    ['no zone', { ...nineToFive, zone: '' }, { code: 'unknown-zone', zone: '' }],
    ['unknown state', { ...nineToFive, holidaysOf: 'XX' }, { code: 'unknown-state', state: 'XX' }],
    ['six days', { ...nineToFive, week: nineToFive.week.slice(1) }, { code: 'not-a-week', days: 6 }],
    ['before midnight', monday({ from: -1, to: 60 }), { code: 'bad-minutes', day: { weekday: 0 }, index: 0 }],
    ['after midnight', monday({ from: 60, to: 1441 }), { code: 'bad-minutes', day: { weekday: 0 }, index: 0 }],
    ['it begins at 24:00', monday({ from: 1440, to: 60 }), { code: 'bad-minutes', day: { weekday: 0 }, index: 0 }],
    ['half a minute', monday({ from: 0.5, to: 60 }), { code: 'bad-minutes', day: { weekday: 0 }, index: 0 }],
    ['no number', monday({ from: Number.NaN, to: 60 }), { code: 'bad-minutes', day: { weekday: 0 }, index: 0 }],
    ['end equal to start', monday({ from: 60, to: 60 }), { code: 'no-length', day: { weekday: 0 }, index: 0 }],
    [
      'overlap',
      monday({ from: 60, to: 120 }, { from: 300, to: 400 }, { from: 90, to: 100 }),
      { code: 'overlap', day: { weekday: 0 }, index: 2 },
    ],
    [
      'overlap with a night',
      monday({ from: 1200, to: 60 }, { from: 1380, to: 1440 }),
      { code: 'overlap', day: { weekday: 0 }, index: 1 },
    ],
    [
      'overlap with the night before',
      hoursOf('', '22:00-03:00', '02:00-05:00'),
      { code: 'overlap', day: { weekday: 6 }, index: 0 },
    ],
    [
      'overlap with Sunday night',
      {
        ...hoursOf('', '', '22:00-03:00'),
        week: [periodsOf('01:00-05:00'), [], [], [], [], [], periodsOf('22:00-03:00')],
      },
      { code: 'overlap', day: { weekday: 0 }, index: 0 },
    ],
    [
      'a special day’s period',
      { ...nineToFive, specialDays: [day('2026-12-24', [{ from: 60, to: 60 }])] },
      { code: 'no-length', day: { specialDay: 0 }, index: 0 },
    ],
    [
      'no such date',
      { ...nineToFive, specialDays: [day('2026-02-29')] },
      { code: 'bad-date', specialDay: 0, date: '2026-02-29' },
    ],
    [
      'another way to write it',
      { ...nineToFive, specialDays: [day('24/12/2026')] },
      { code: 'bad-date', specialDay: 0, date: '24/12/2026' },
    ],
    [
      'a date twice',
      { ...nineToFive, specialDays: [day('2026-12-24'), day('2026-12-24')] },
      { code: 'date-twice', specialDay: 1, date: '2026-12-24' },
    ],
    ['closed backwards', { ...nineToFive, closedNow: { since: 5, until: 5 } }, { code: 'closed-backwards' }],
    ['never open', { ...monday(), specialDays: [day('2026-12-24')] }, { code: 'never-open' }],
  ])('%s', (_what, hours, problem) => {
    expect(checkHours(hours)).toEqual([problem]);
  });

  it('are all named at once', () => {
    const hours = { ...hoursOf('09:00-09:00'), zone: 'x', holidaysOf: 'YY', specialDays: [day('x')] };
    expect(checkHours(hours).map(({ code }) => code)).toEqual([
      'unknown-zone',
      'unknown-state',
      ...Array.from({ length: 5 }, () => 'no-length'),
      'bad-date',
    ]);
  });
});
