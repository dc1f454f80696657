import { describe, expect, it } from 'vitest';
import { dayStamp, nextProtocol, protocolText } from './protocol';

describe('a protocol number', () => {
  it('has the day of its zone', () => {
    const lateAtNight = Date.UTC(2026, 10, 23, 2, 30);
    expect(dayStamp('America/Sao_Paulo')(lateAtNight)).toBe('20261122');
    expect(dayStamp('America/Noronha')(lateAtNight)).toBe('20261123');
  });

  it.each([
    [null, '20261122', '20261122-00001'],
    [{ day: '20261122', last: 1 }, '20261122', '20261122-00002'],
    [{ day: '20261122', last: 99_999 }, '20261122', '20261122-100000'],
    [{ day: '20261122', last: 7 }, '20261123', '20261123-00001'],
    // A message of yesterday that comes late must not take a number that yesterday gave.
    [{ day: '20261122', last: 7 }, '20261121', '20261122-00008'],
  ])('after %o on %s is %s', (count, day, text) => {
    expect(protocolText(nextProtocol(count, day))).toBe(text);
  });
});
