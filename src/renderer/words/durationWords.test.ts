import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';
import { durationWords, parseDuration } from './durationWords';

describe('durationWords', () => {
  it.each([
    [0, '0 s'],
    [45 * SECOND, '45 s'],
    [3 * MINUTE, '3 min'],
    [90 * SECOND, '1 min 30 s'],
    [90 * MINUTE, '1 h 30 min'],
    [DAY, '24 h'],
    [27 * HOUR, '27 h'],
    [3 * DAY, '3 dias'],
    [2 * DAY + 3 * HOUR, '2 dias 3 h'],
    [-5, '0 s'],
  ])('%d ms → %s', (ms, words) => {
    expect(durationWords(ms)).toBe(words);
  });
});

describe('parseDuration', () => {
  it.each([
    ['3', 3 * MINUTE],
    ['3 min', 3 * MINUTE],
    ['3minutos', 3 * MINUTE],
    ['90s', 90 * SECOND],
    ['90 seg', 90 * SECOND],
    ['1:30', 90 * SECOND],
    ['1h30', 90 * MINUTE],
    ['1 h 30 min', 90 * MINUTE],
    ['1 hora e 30 minutos', 90 * MINUTE],
    ['1 min 30', 90 * SECOND],
    ['1,5 min', 90 * SECOND],
    ['2 dias', 2 * DAY],
    [' 24 H ', DAY],
    ['0', 0],
  ])('%s', (text, ms) => {
    expect(parseDuration(text, MINUTE)).toBe(ms);
  });

  it('takes the unit of its field for a bare number', () => {
    expect(parseDuration('8', HOUR)).toBe(8 * HOUR);
    expect(parseDuration('1:30', HOUR)).toBe(90 * MINUTE);
  });

  it.each(['', 'logo', '3 metros', '-3', '30 min 1 h', '5 min 5 min', '1 dia 30', '1:75'])('refuses "%s"', (text) => {
    expect(parseDuration(text, MINUTE)).toBeNull();
  });

  it('reads back what it writes', () => {
    for (const ms of [45 * SECOND, 90 * SECOND, 90 * MINUTE, DAY, 27 * HOUR, 3 * DAY, 2 * DAY + 3 * HOUR])
      expect(parseDuration(durationWords(ms), MINUTE)).toBe(ms);
  });
});
