import { describe, expect, it, vi } from 'vitest';
import { Pacer } from './pacer';
import { HandTimers } from './testCounter';

const REST = 250;

function paced(work: () => Promise<void>, timers = new HandTimers()) {
  const troubles: unknown[] = [];
  const pacer = new Pacer({
    monotonic: () => timers.now,
    timers,
    signal: new AbortController().signal,
    rest: REST,
    work,
    onTrouble: (error) => {
      troubles.push(error);
      return Promise.resolve();
    },
  });
  return { pacer, timers, troubles };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('work at its pace', () => {
  it('begins at once when it rested, and does a flood of requests as one', async () => {
    let runs = 0;
    const { pacer, timers } = paced(async () => void (runs += 1));
    pacer.kick();
    expect(runs).toBe(1);
    for (let count = 0; count < 2_000; count += 1) pacer.kick();
    await settled();
    expect(runs).toBe(1);
    timers.pass(REST);
    await settled();
    expect(runs).toBe(2);
    timers.pass(REST);
    await settled();
    expect(runs).toBe(2);
    pacer.kick();
    expect(runs).toBe(3);
    await pacer.stop();
  });

  it('rests longer after longer work, but never for long', async () => {
    let runs = 0;
    const timers = new HandTimers();
    const lasting = [500, 60_000, 0];
    const { pacer } = paced(async () => {
      timers.now += lasting[runs] ?? 0;
      runs += 1;
    }, timers);
    pacer.kick();
    for (const [run, rest] of [2_000, 4_000].entries()) {
      pacer.kick();
      await settled();
      timers.pass(rest - 1);
      await settled();
      expect(runs).toBe(run + 1);
      timers.pass(1);
      await settled();
      expect(runs).toBe(run + 2);
    }
    await pacer.stop();
  });

  it('tries again what threw', async () => {
    let broken = true;
    const { pacer, timers, troubles } = paced(() => (broken ? Promise.reject(new Error('store')) : Promise.resolve()));
    pacer.kick();
    await vi.waitUntil(() => troubles.length === 1);
    broken = false;
    await settled();
    timers.pass(REST);
    await settled();
    timers.pass(REST);
    await settled();
    expect(troubles).toHaveLength(1);
    await pacer.stop();
  });

  it('ends with what is under way, and takes nothing more', async () => {
    let finish = (): void => undefined;
    let runs = 0;
    const { pacer } = paced(() => {
      runs += 1;
      return new Promise((resolve) => (finish = resolve));
    });
    pacer.kick();
    pacer.kick();
    const stopped = pacer.stop();
    finish();
    await stopped;
    pacer.kick();
    expect(runs).toBe(1);
  });
});
