import { expect, it } from 'vitest';
import { repeatDay, usualHours, withDay, withPeriod } from './weekChange';

it('adds a period where there is room', () => {
  expect(withPeriod([])).toEqual([{ from: 540, to: 1080 }]);
  expect(withPeriod([{ from: 480, to: 720 }]).at(-1)).toEqual({ from: 780, to: 1020 });
  expect(withPeriod([{ from: 480, to: 1430 }]).at(-1)).toEqual({ from: 1380, to: 1440 });
});

it('repeats a day on the weekdays or on all', () => {
  const saturday = withDay(usualHours('America/Sao_Paulo'), 5, [{ from: 480, to: 720 }]);
  expect(repeatDay(saturday, 5, 5).week.map((periods) => periods[0]?.to)).toEqual([
    720,
    720,
    720,
    720,
    720,
    720,
    undefined,
  ]);
  expect(repeatDay(saturday, 5, 7).week.every((periods) => periods[0]?.to === 720)).toBe(true);
});
