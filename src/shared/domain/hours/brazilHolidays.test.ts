import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { brazilHolidays, brazilStates } from './brazilHolidays';

const years = [
  1998, 2003, 2004, 2005, 2006, 2009, 2012, 2019, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2031, 2038, 2050,
];

function byThePackage(year: number, state: string | null): string[] {
  const holidays = new Holidays({ country: 'BR', ...(state && { state }) }, { types: ['public'] });
  const dates = new Set(holidays.getHolidays(year).map(({ date }) => date.slice(0, 10)));
  correct(dates, year, state);
  return [...dates].sort();
}

/** Where the package is behind the law. */
function correct(dates: Set<string>, year: number, state: string | null): void {
  // A state that had the day before the nation loses it there when the nation gets it (federal law 14.759 of 2023).
  if (year >= 2024) dates.add(`${year}-11-20`);
  if (state === 'PB' && year >= 2016) dates.delete(`${year}-07-26`);
  if (state !== 'PE' || year < 2018) return;
  for (const date of dates) if (/-03-0[1-7]$/.test(date)) dates.delete(date);
  dates.add(`${year}-03-06`);
}

describe('the holidays of Brazil', () => {
  it.each([null, ...brazilStates()])('of %s are those of date-holidays', (state) => {
    for (const year of years) {
      expect(brazilHolidays(year, state).map(({ date }) => date)).toEqual(byThePackage(year, state));
    }
  });

  it('cover every state', () => {
    expect(brazilStates()).toEqual(Object.keys(new Holidays().getStates('BR')).sort());
  });

  it.each([
    [2026, null, '2026-04-03', 'Sexta-feira Santa'],
    [2026, null, '2026-10-04', 'Eleições, primeiro turno'],
    [2026, null, '2026-10-25', 'Eleições, segundo turno'],
    [2024, null, '2024-11-20', 'Dia da Consciência Negra'],
    [2026, 'SP', '2026-07-09', 'Revolução Constitucionalista'],
    [2027, 'RJ', '2027-02-09', 'Carnaval'],
  ])('%i %s has %s, %s', (year, state, date, name) => {
    expect(brazilHolidays(year, state)).toContainEqual({ date, name });
  });

  it.each([
    [2026, 'SP', '2026-02-17', 'Carnival is no holiday by law outside Rio'],
    [2026, null, '2026-06-04', 'neither is Corpus Christi'],
    [2026, null, '2026-12-24', 'nor Christmas Eve'],
    [2022, null, '2022-11-20', 'the law is of 2023'],
    [2027, null, '2027-10-03', 'no elections in odd years'],
    [2026, 'XX', '2026-07-09', 'no such state'],
  ])('%i %s has no %s: %s', (year, state, date, _why) => {
    expect(brazilHolidays(year, state).map((one) => one.date)).not.toContain(date);
  });
});
