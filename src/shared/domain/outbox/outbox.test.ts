import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../kernel/instant';
import { afterRestart } from './afterRestart';
import { pickSends, type QueuedSend } from './pickSends';
import { isExhausted, isTooOld, maxAge, nextAttempt } from './retry';

const now = 1_000_000_000;

describe('nextAttempt', () => {
  it.each([
    ['network, first', 0, 1, 0, SECOND],
    ['network, first, most jitter', 0, 1, 1, 2 * SECOND],
    ['doubles', 131016, 4, 1, 16 * SECOND],
    ['is capped', 131016, 5000, 1, 5 * MINUTE],
    ['pair rate: 4^1 s', 131056, 1, 0, 4 * SECOND],
    ['pair rate: 4^3 s', 131056, 3, 0, 64 * SECOND],
    ['pair rate is a minimum', 131056, 2, 1, 17.6 * SECOND],
    ['marketing cap: a day', 131049, 1, 0, 24 * HOUR],
    ['registration lock: 72 h', 133016, 1, 0, 72 * HOUR],
  ])('%s', (_name, errorCode, attempts, jitter, wait) => {
    expect(nextAttempt({ attempts, errorCode, now, jitter }) - now).toBe(wait);
  });

  it('always waits, and never for ever', () => {
    const code = fc.constantFrom(0, 1, 4, 80007, 131000, 131048, 131056, 2494100, 42);
    fc.assert(
      fc.property(code, fc.nat(), fc.double({ noNaN: true }), (errorCode, attempts, jitter) => {
        const wait = nextAttempt({ attempts, errorCode, now, jitter }) - now;
        expect(wait).toBeGreaterThanOrEqual(SECOND);
        expect(wait).toBeLessThanOrEqual(80 * HOUR);
      }),
    );
  });

  it('gives up where the table says so, and when it is too old', () => {
    expect([isExhausted(2, 131000), isExhausted(3, 131000), isExhausted(999, 0)]).toEqual([false, true, false]);
    expect([isTooOld(now, null, now + maxAge), isTooOld(now, null, now + maxAge + 1)]).toEqual([false, true]);
    expect(isTooOld(now, 131049, now + maxAge + 1)).toBe(false);
  });
});

describe('pickSends', () => {
  const job = (id: string, conversationId: string, more: Partial<QueuedSend> = {}): QueuedSend => ({
    id,
    conversationId,
    state: 'queued',
    dueAt: now,
    lastErrorCode: null,
    createdAt: now,
    ...more,
  });
  const pick = (jobs: QueuedSend[], busy: string[] = [], limit = 9): string[] =>
    pickSends(jobs, now, new Set(busy), limit).map((picked) => picked.id);

  it.each<[string, QueuedSend[], string[], string[]]>([
    ['the oldest of each conversation', [job('2', 'a'), job('1', 'a'), job('3', 'b')], [], ['1', '3']],
    ['none beside one under way', [job('1', 'a'), job('2', 'b')], ['a'], ['2']],
    ['none beside one that is marked sending', [job('1', 'a', { state: 'sending' }), job('2', 'a')], [], []],
    ['none before one that waits', [job('1', 'a', { dueAt: now + 1 }), job('2', 'a')], [], []],
    [
      'one that waits longer than anything may: the clock was set back',
      [job('1', 'a', { dueAt: now + 2 * HOUR })],
      [],
      ['1'],
    ],
    ['past an unconfirmed one', [job('1', 'a', { state: 'unconfirmed' }), job('2', 'a')], [], ['2']],
    ['the longest due first', [job('1', 'a', { dueAt: now - 1 }), job('2', 'b', { dueAt: now - 2 })], [], ['2', '1']],
  ])('%s', (_name, jobs, busy, expected) => expect(pick(jobs, busy)).toEqual(expected));

  it('keeps the limit', () => {
    expect(pick([job('1', 'a'), job('2', 'b')], [], 1)).toEqual(['1']);
    expect(pick([job('1', 'a')], [], -1)).toEqual([]);
  });

  it('hands over everything once and in order, whatever the queue', () => {
    const jobs = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 3 })), { maxLength: 20 });
    fc.assert(
      fc.property(jobs, (list) => {
        let left = list.map(([conversation, age], place) =>
          job(String(place).padStart(3, '0'), conversation, { createdAt: now - age }),
        );
        const wanted = [...left].sort((x, y) => x.createdAt - y.createdAt || (x.id < y.id ? -1 : 1));
        const sent: QueuedSend[] = [];
        for (let round = 0; left.length > 0 && round <= list.length; round += 1) {
          const picked = pickSends(left, now, new Set(), 2);
          expect(new Set(picked.map((each) => each.conversationId)).size).toBe(picked.length);
          sent.push(...picked);
          left = left.filter((each) => !picked.includes(each));
        }
        for (const conversation of ['a', 'b', 'c']) {
          const of = (all: QueuedSend[]): QueuedSend[] => all.filter((each) => each.conversationId === conversation);
          expect(of(sent)).toEqual(of(wanted));
        }
      }),
    );
  });
});

describe('afterRestart', () => {
  it.each([
    ['queued', false, false, 'keep'],
    ['queued', true, false, 'unconfirmed'],
    ['queued', true, true, 'await-outcome'],
    ['sending', false, false, 'queue'],
    ['sending', true, false, 'unconfirmed'],
    ['sending', true, true, 'await-outcome'],
    ['unconfirmed', false, false, 'keep'],
    ['unconfirmed', true, false, 'keep'],
    ['unconfirmed', true, true, 'await-outcome'],
  ] as const)('%s, posted %s, answered %s → %s', (state, posted, outcome, verdict) => {
    expect(afterRestart({ state }, { posted, outcome })).toBe(verdict);
  });
});
