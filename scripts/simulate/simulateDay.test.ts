import { describe, expect, test } from 'vitest';
import { figuresOf, reportText } from './reportText';
import { simulateDay } from './simulateDay';

const day = { attendants: 5, arrivals: 120, seed: 1, mode: 'balcao' } as const;

describe('a simulated day', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(simulateDay(day)).toEqual(simulateDay(day));
    expect(simulateDay({ ...day, seed: 2 })).not.toEqual(simulateDay(day));
  });

  test.each(['balcao', 'chat', 'whatsapp', 'manual'] as const)('keeps every promise in the mode %s', (mode) => {
    const report = simulateDay({ ...day, mode });
    expect(report.broken).toEqual([]);
    expect(report.waits.length + report.unanswered).toBe(day.arrivals);
    expect(reportText({ ...day, mode }, report)).toContain('invariants     all held');
  });

  test('with nobody at the counter everything that comes in is a CNA', () => {
    const { missed, unanswered, broken } = simulateDay({
      ...day,
      attendants: 0,
    });
    expect({
      missed: missed['nobody-eligible'] + missed['closed-hours'],
      unanswered,
      broken,
    }).toEqual({
      missed: day.arrivals,
      unanswered: day.arrivals,
      broken: [],
    });
  });
});

test('figures of amounts', () => {
  expect(figuresOf([4, 1, 3, 2])).toEqual({ mean: 2.5, median: 2, p90: 4 });
  expect(figuresOf([])).toEqual({ mean: 0, median: 0, p90: 0 });
});
