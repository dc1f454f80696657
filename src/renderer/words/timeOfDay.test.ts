import { expect, it } from 'vitest';
import { parseTimeOfDay, timeOfDayWords } from './timeOfDay';

it.each([
  ['8', 480],
  ['8h', 480],
  ['8:30', 510],
  ['08:30', 510],
  ['8h30', 510],
  ['8.30', 510],
  ['0830', 510],
  ['830', 510],
  ['18 horas', 1080],
  ['0', 0],
  ['24:00', 1440],
  ['24', 1440],
])('reads %s', (text, minutes) => {
  expect(parseTimeOfDay(text)).toBe(minutes);
});

it.each(['', 'oito', '25:00', '24:01', '8:75', '8:3', '-1', '12345'])('refuses "%s"', (text) => {
  expect(parseTimeOfDay(text)).toBeNull();
});

it('reads back what it writes', () => {
  for (const minutes of [0, 1, 59, 480, 510, 1439, 1440]) expect(parseTimeOfDay(timeOfDayWords(minutes))).toBe(minutes);
});
