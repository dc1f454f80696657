import { describe, expect, it } from 'vitest';
import { canonicalWaId, phoneCandidates, readPhone } from './brazil';
import { SandboxClock } from './clock';
import { createIdMaker } from './ids';
import { takePair } from './pairRate';

describe('the clock', () => {
  it('runs what falls due in order, each at its own moment, and what that schedules', async () => {
    const clock = new SandboxClock(1_000);
    clock.setSpeed(0);
    const seen: [string, number][] = [];
    clock.after(50, async () => {
      await Promise.resolve();
      seen.push(['late', clock.now()]);
      clock.after(10, () => void seen.push(['chained', clock.now()]));
    });
    const cancel = clock.after(30, () => void seen.push(['cancelled', clock.now()]));
    clock.after(20, () => void seen.push(['early', clock.now()]));
    cancel();
    await clock.advance(100);
    expect(seen).toEqual([
      ['early', 1_020],
      ['late', 1_050],
      ['chained', 1_060],
    ]);
    expect(clock.now()).toBe(1_100);
    await clock.set(500);
    expect(clock.now()).toBe(500);
    clock.stop();
  });
});

describe('message ids', () => {
  it('differ within a run and between runs', () => {
    const runs = [createIdMaker(1_790_000_000_000), createIdMaker(1_790_000_000_001)];
    const ids = runs.flatMap((run) => Array.from({ length: 500 }, () => run.wamid('5511900001001', 'out')));
    expect(new Set(ids).size).toBe(1_000);
    const bytes = Buffer.from(ids[0]?.slice('wamid.'.length) ?? '', 'base64');
    expect(bytes.subarray(3, 16).toString('latin1')).toBe('5511900001001');
    expect(runs[0]?.numeric()).toMatch(/^\d{16}$/);
  });
});

describe('Brazilian numbers', () => {
  it.each([
    ['5511900001001', ['5511900001001', '551100001001']],
    ['553190001002', ['5531990001002', '553190001002']],
    ['551131234567', ['551131234567']],
    ['351912345678', ['351912345678']],
  ])('%s may be written as %j', (digits, candidates) => {
    expect(phoneCandidates(digits)).toEqual(candidates);
  });

  it.each([
    ['5531980001002', '553180001002'],
    ['5511980001002', '5511980001002'],
    ['5215512345678', '525512345678'],
  ])('%s is known as %s', (digits, waId) => {
    expect(canonicalWaId(digits)).toBe(waId);
  });

  it.each([
    ['(11) 90000-1001', '5511900001001'],
    ['+351 912 345 678', '351912345678'],
    ['11x', null],
  ])('reads %s as %s', (text, digits) => {
    expect(readPhone(text, '551131234567')).toBe(digits);
  });
});

it('lends 45 messages to a pair and pays one back in six seconds', () => {
  let paidUntil: number | null = 0;
  for (let count = 0; count < 45; count += 1) paidUntil = takePair(paidUntil ?? 0, 1_000);
  expect(takePair(paidUntil ?? 0, 1_000)).toBeNull();
  expect(takePair(paidUntil ?? 0, 7_000)).not.toBeNull();
});
