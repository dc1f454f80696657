import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../kernel/instant';
import { afterWrongPin, pinDelay, pinProblem, pinTriesAt } from './pinRules';
import type { PinTries } from './pinRules';

describe('pinProblem', () => {
  it.each<[string, ReturnType<typeof pinProblem>]>([
    ['2749', null],
    ['90817263', null],
    ['1221', null],
    ['274', 'pin-too-short'],
    ['', 'pin-too-short'],
    ['274936185', 'pin-too-long'],
    ['27a9', 'pin-not-digits'],
    ['２７４９', 'pin-not-digits'],
    ['27 49', 'pin-not-digits'],
    ['0000', 'pin-too-simple'],
    ['77777777', 'pin-too-simple'],
    ['1234', 'pin-too-simple'],
    ['4321', 'pin-too-simple'],
    ['7890', 'pin-too-simple'],
    ['2109', 'pin-too-simple'],
    ['1212', 'pin-too-simple'],
    ['12121', 'pin-too-simple'],
    ['123123', 'pin-too-simple'],
  ])('%s: %s', (pin, problem) => expect(pinProblem(pin)).toBe(problem));
});

describe('the lock', () => {
  const now = 1_760_000_000_000;

  function wrong(times: number): PinTries {
    let tries: PinTries = { failures: 0, lockedUntil: null };
    for (let time = 0; time < times; time += 1) tries = afterWrongPin(tries, now);
    return tries;
  }

  it.each([
    [1, 0],
    [2, 0],
    [3, 30 * SECOND],
    [4, MINUTE],
    [5, 5 * MINUTE],
    [6, 15 * MINUTE],
    [7, 30 * MINUTE],
    [8, HOUR],
    [40, HOUR],
  ])('after %i wrong ones waits %i ms', (times, delay) => {
    expect(pinDelay(times)).toBe(delay);
    expect(wrong(times)).toEqual({ failures: times, lockedUntil: delay === 0 ? null : now + delay });
  });

  it('opens when its time is over, and remembers the wrong ones', () => {
    expect(pinTriesAt(wrong(3), now + 30 * SECOND)).toEqual({ failures: 3, lockedUntil: null });
    expect(pinTriesAt(wrong(3), now + 29 * SECOND)).toEqual(wrong(3));
  });

  it('neither opens nor lasts longer than it was given when the clock is set back', () => {
    const back = now - 3 * 24 * HOUR;
    const stored = pinTriesAt(wrong(4), back);
    expect(stored).toEqual({ failures: 4, lockedUntil: back + MINUTE });
    expect(pinTriesAt(stored, back + MINUTE)).toEqual({ failures: 4, lockedUntil: null });
  });
});
