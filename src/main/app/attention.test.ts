import { beforeEach, expect, it } from 'vitest';
import type { Attention } from '../../shared/contract/channels';
import { MINUTE, SECOND } from '../../shared/kernel/instant';
import { AttentionWatch } from './attention';

const listeners = new Map<string, () => void>();
let now = 0;
let touched = 0;
let asked = 0;
let timer: { at: number; run: () => void } | null = null;
let told: Attention[] = [];
let attention: AttentionWatch;

beforeEach(() => {
  now = 1_760_000_000_000;
  touched = now;
  asked = 0;
  timer = null;
  told = [];
  attention = new AttentionWatch({
    power: {
      getSystemIdleTime: () => {
        asked += 1;
        return Math.floor((now - touched) / SECOND);
      },
      on: (event, listener) => listeners.set(event, listener),
    },
    clock: () => now,
    after: (ms, run) => {
      const mine = { at: now + ms, run };
      timer = mine;
      return () => void (timer = timer === mine ? null : timer);
    },
    onChange: (change) => told.push(change),
  });
});

function pass(ms: number): void {
  const end = now + ms;
  while (timer !== null && timer.at <= end) {
    const { at, run } = timer;
    timer = null;
    now = at;
    run();
  }
  now = end;
}

it('asks nothing before anybody wants to know, and nothing without a time', () => {
  pass(60 * MINUTE);
  expect(attention.watch(null)).toMatchObject({ state: 'active' });
  pass(60 * MINUTE);
  expect([asked, told]).toEqual([0, []]);
});

it('tells once that somebody went, since the last touch, and soon that somebody is back', () => {
  attention.watch(5 * MINUTE);
  pass(20 * MINUTE);
  expect(told).toEqual([{ state: 'idle', since: touched }]);
  touched = now + SECOND;
  pass(10 * SECOND);
  expect(told.at(-1)?.state).toBe('active');
});

it('asks at most once a minute while somebody works', () => {
  attention.watch(5 * MINUTE);
  for (let minute = 0; minute < 60; minute += 1) {
    touched = now;
    pass(MINUTE);
  }
  expect(asked).toBeLessThanOrEqual(61);
  expect(told).toEqual([]);
});

it('takes a locked screen and sleep for an absence, also without a time', () => {
  attention.watch(null);
  listeners.get('lock-screen')?.();
  listeners.get('suspend')?.();
  expect(told).toEqual([{ state: 'locked', since: now }]);
  pass(MINUTE);
  listeners.get('resume')?.();
  expect(told).toHaveLength(1);
  touched = now;
  listeners.get('unlock-screen')?.();
  expect(told.at(-1)).toEqual({ state: 'active', since: now });
});

it('a new time counts at once', () => {
  attention.watch(60 * MINUTE);
  pass(10 * MINUTE);
  expect(attention.watch(5 * MINUTE).state).toBe('idle');
  attention.stop();
  expect(timer).toBeNull();
});
