import { describe, expect, it } from 'vitest';
import { hoursOf, periodsOf } from './sampleHours';
import { yearDays } from './yearDays';

describe('the days of a year', () => {
  const hours = hoursOf('09:00-12:00 13:00-18:00', '22:00-02:00', '', {
    holidaysOf: 'SP',
    specialDays: [
      { date: '2026-12-26', name: 'Plantão', periods: periodsOf('10:00-14:00') },
      { date: '2026-12-24', name: 'Véspera', periods: [] },
      { date: '2026-12-25', name: 'Natal aberto', periods: periodsOf('10:00-12:00') },
    ],
  });
  const days = new Map(yearDays(hours, 2026).map((day) => [day.date, day]));

  it.each([
    ['2026-11-26', 'open', ''],
    ['2026-11-28', 'open', ''],
    ['2026-11-29', 'closed', ''],
    ['2026-11-20', 'holiday', 'Dia Nacional de Zumbi e da Consciência Negra'],
    ['2026-07-09', 'holiday', 'Revolução Constitucionalista de 1932'],
    ['2026-12-24', 'special-closed', 'Véspera'],
    ['2026-12-25', 'special-open', 'Natal aberto'],
    ['2026-12-26', 'special-open', 'Plantão'],
  ])('%s is %s', (date, kind, name) => {
    const day = days.get(date);
    expect(day?.kind).toBe(kind);
    if (kind !== 'holiday') expect(day?.name).toBe(name);
    else expect(day?.name).not.toBe('');
  });

  it('has all of them, leap years too, with the night that runs past midnight', () => {
    expect(days.size).toBe(365);
    expect(yearDays(hours, 2028)).toHaveLength(366);
    expect(days.get('2026-11-28')?.periods).toEqual(periodsOf('22:00-02:00'));
  });

  it('knows no holidays where none close', () => {
    const { holidaysOf: _none, ...open } = hours;
    expect(yearDays(open, 2026).some(({ kind }) => kind === 'holiday')).toBe(false);
  });
});
