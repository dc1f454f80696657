import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../shared/kernel/instant';
import { badgeWords, clockTime, dayHeading, listMoment, monthOf, plainMoment, sizeWords, spanWords } from './moments';

const ZONE = 'America/Sao_Paulo';
const NOW = Date.UTC(2026, 10, 22, 12, 46);

describe('listMoment', () => {
  it('says the hour of today, then the day as people do', () => {
    expect(listMoment(NOW, NOW, ZONE)).toBe('09:46');
    expect(listMoment(Date.UTC(2026, 10, 22, 2, 59), NOW, ZONE)).toBe('ontem');
    expect(listMoment(NOW - 3 * DAY, NOW, ZONE)).toBe('qui');
    expect(listMoment(NOW - 10 * DAY, NOW, ZONE)).toBe('12 nov');
    expect(listMoment(Date.UTC(2024, 2, 3, 15), NOW, ZONE)).toBe('3 mar 2024');
  });

  it('shows the hour when the clock of the phone is ahead', () => {
    expect(listMoment(NOW + 5 * MINUTE, NOW, ZONE)).toBe('09:51');
  });
});

describe('dayHeading', () => {
  it('names near days and dates far ones', () => {
    expect(dayHeading(NOW, NOW, ZONE)).toBe('hoje');
    expect(dayHeading(NOW - DAY, NOW, ZONE)).toBe('ontem');
    expect(dayHeading(NOW - 4 * DAY, NOW, ZONE)).toBe('quarta-feira');
    expect(dayHeading(NOW - 20 * DAY, NOW, ZONE)).toBe('2 novembro');
    expect(dayHeading(Date.UTC(2025, 0, 5, 15), NOW, ZONE)).toBe('5 janeiro 2025');
  });
});

describe('plainMoment', () => {
  it('names the days around today', () => {
    expect(plainMoment(NOW, NOW, ZONE)).toBe('hoje 09:46');
    expect(plainMoment(NOW + DAY, NOW, ZONE)).toBe('amanhã 09:46');
    expect(plainMoment(NOW - DAY, NOW, ZONE)).toBe('ontem 09:46');
    expect(plainMoment(NOW - 10 * DAY, NOW, ZONE)).toBe('12 nov 2026 09:46');
  });
});

describe('other words', () => {
  it('gives spans in one unit', () => {
    expect(spanWords(30_000)).toBe('menos de 1 min');
    expect(spanWords(51 * MINUTE)).toBe('51 min');
    expect(spanWords(21 * HOUR + 59 * MINUTE)).toBe('21 h');
    expect(spanWords(3 * DAY)).toBe('3 dias');
  });

  it('gives sizes, counts, hours and months', () => {
    expect(sizeWords(418_300)).toBe('418 kB');
    expect(sizeWords(1_240_000)).toBe('1,2 MB');
    expect(badgeWords(1_000)).toBe('999+');
    expect(clockTime(NOW, ZONE)).toBe('09:46');
    expect(monthOf(Date.UTC(2024, 2, 3, 15), ZONE)).toBe('mar 2024');
  });
});
