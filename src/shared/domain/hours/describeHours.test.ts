import { describe, expect, it } from 'vitest';
import { clockText, describeHours } from './describeHours';
import type { OpeningHours } from './openingHours';
import { hoursOf, nineToFive, periodsOf } from './sampleHours';

const now = Date.parse('2026-11-16T10:00-03:00');

/** `0-4 09:00-12:00 13:00-18:00`: the groups as one line each. */
function lines(hours: OpeningHours): string[] {
  return describeHours(hours, now).groups.map(({ days, periods }) => {
    const runs = days.map(({ first, last }) => `${first}-${last}`).join(',');
    return [runs, ...periods.map(({ from, to }) => `${clockText(from)}-${clockText(to)}`)].join(' ');
  });
}

describe('opening hours in few words', () => {
  it.each<[string, OpeningHours, string[]]>([
    ['equal days are one', nineToFive, ['0-4 09:00-17:00', '5-6']],
    [
      'lunch and Saturday',
      hoursOf('09:00-12:00 13:00-18:00', '09:00-13:00'),
      ['0-4 09:00-12:00 13:00-18:00', '5-5 09:00-13:00', '6-6'],
    ],
    ['every day', hoursOf('00:00-24:00', '00:00-24:00', '00:00-24:00'), ['0-6 00:00-24:00']],
    ['nights', hoursOf('', '18:00-02:00', '18:00-24:00'), ['5-5 18:00-02:00', '6-6 18:00-24:00', '0-4']],
    ['overlaps and disorder are tidied', hoursOf('12:00-13:00 08:00-10:00 09:00-12:00'), ['0-4 08:00-13:00', '5-6']],
    ['a night that begins inside a period', hoursOf('18:00-23:00 22:00-02:00'), ['0-4 18:00-02:00', '5-6']],
    [
      'every other day',
      {
        ...nineToFive,
        week: ['08:00-12:00', '', '08:00-12:00', '', '08:00-12:00', '', ''].map(periodsOf),
      },
      ['0-0,2-2,4-4 08:00-12:00', '1-1,3-3,5-6'],
    ],
  ])('%s', (_what, hours, expected) => {
    expect(lines(hours)).toEqual(expected);
  });

  it('has the special days from today on, by date', () => {
    const dates = ['2026-12-24', '2026-11-15', '2026-11-16', 'nonsense'];
    const specialDays = dates.map((date) => ({ date, name: date, periods: [] }));
    const { specialDays: left } = describeHours({ ...nineToFive, specialDays }, now);
    expect(left.map(({ date }) => date)).toEqual(['2026-11-16', '2026-12-24']);
    const inNoronha = { ...nineToFive, specialDays, zone: 'America/Noronha' };
    const midnightThere = Date.parse('2026-11-16T23:00-03:00');
    expect(describeHours(inNoronha, midnightThere).specialDays.map(({ date }) => date)).toEqual(['2026-12-24']);
  });

  it('tells holidays and a closing now', () => {
    const of = (more: Partial<OpeningHours>) => describeHours({ ...nineToFive, ...more }, now);
    expect(of({}).holidays).toBe('none');
    expect(of({ holidaysOf: null }).holidays).toBe('national');
    expect(of({ holidaysOf: 'SP' }).holidays).toBe('national-and-state');
    expect(of({ closedNow: { since: now, until: now + 1 } }).closedNow).toEqual({ until: now + 1 });
    expect(of({ closedNow: { since: now - 1, until: null } }).closedNow).toEqual({ until: null });
    expect(of({ closedNow: { since: now - 9, until: now } }).closedNow).toBeNull();
    expect(of({ closedNow: { since: now + 1, until: null } }).closedNow).toBeNull();
  });
});
