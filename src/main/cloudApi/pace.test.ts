import { describe, expect, it } from 'vitest';
import { exhausted, nextTurn, PAIR_PACE, throughputPace } from './pace';

describe('nextTurn', () => {
  it('lends 45 messages to one customer and then gives one every six seconds', () => {
    let debt = 0;
    const waits = Array.from({ length: 48 }, () => {
      const turn = nextTurn(PAIR_PACE, debt, 1_000);
      debt = turn.debt;
      return turn.waitMs;
    });
    expect(waits.slice(0, 45).every((ms) => ms === 0)).toBe(true);
    expect(waits.slice(45)).toEqual([6_000, 12_000, 18_000]);
  });

  it('has the whole burst back after the loan is paid', () => {
    let debt = 0;
    for (let each = 0; each < 45; each += 1) debt = nextTurn(PAIR_PACE, debt, 0).debt;
    expect(nextTurn(PAIR_PACE, debt, 45 * 6_000 - 1).waitMs).toBe(0);
    expect(nextTurn(PAIR_PACE, debt, 45 * 6_000).debt).toBe(46 * 6_000);
  });

  it('never lets more than 80 through in any second', () => {
    const pace = throughputPace(80);
    let debt = 0;
    const leaving = Array.from({ length: 400 }, () => {
      const turn = nextTurn(pace, debt, 0);
      debt = turn.debt;
      return turn.waitMs;
    });
    const most = Math.max(...leaving.map((from) => leaving.filter((at) => at >= from && at < from + 1_000).length));
    expect(most).toBe(80);
  });

  it('makes the next turn wait one interval once the rate was exceeded', () => {
    const debt = exhausted(PAIR_PACE, 0, 5_000);
    expect(nextTurn(PAIR_PACE, debt, 5_000).waitMs).toBe(6_000);
    expect(nextTurn(PAIR_PACE, debt, 11_000).waitMs).toBe(0);
  });
});
