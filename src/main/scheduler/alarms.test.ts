import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlarms } from './alarms';
import type { Alarms, Ring } from './alarmsPort';

let folder = '';
let now = 1_790_000_000_000;
let monotonic = 0;
let scheduled: { ms: number; run: () => void } | null = null;
let rings: Ring[] = [];
let jumps: number[] = [];
let refuseRings = false;
let events: string[] = [];

const log = {
  info: (event: string) => events.push(event),
  warn: (event: string) => events.push(event),
  error: (event: string) => events.push(event),
};

const start = (): Promise<Alarms> =>
  createAlarms({
    ...{ file: join(folder, 'alarms.json'), clock: () => now, monotonic: () => monotonic, log },
    timers: {
      after(ms, run) {
        scheduled = { ms, run };
        return () => (scheduled = null);
      },
    },
    async onRing(ring) {
      if (refuseRings) throw new Error('nobody home');
      rings.push(ring);
    },
    onClockJump: (jump) => jumps.push(jump),
  });

/** Lets both clocks run and the armed timer fire. */
function pass(ms: number): void {
  now += ms;
  monotonic += ms;
  scheduled?.run();
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-alarms-'));
  now = 1_790_000_000_000;
  [monotonic, scheduled, rings, jumps, refuseRings, events] = [0, null, [], [], false, []];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('createAlarms', () => {
  it('rings once when due, and never again after a restart', async () => {
    const alarms = await start();
    const dueAt = now + 10_000;
    await alarms.set({ name: 'retry', dueAt });
    expect(scheduled?.ms).toBe(10_000);
    pass(10_000);
    pass(1);
    await alarms.close();
    expect(rings).toEqual([{ name: 'retry', dueAt, lateMs: 0 }]);
    const again = await start();
    expect(again.list()).toEqual([]);
    expect(rings).toHaveLength(1);
    await again.close();
  });

  it('ticks at least every 30 s and survives a due time far beyond a timer', async () => {
    const alarms = await start();
    expect(scheduled?.ms).toBe(30_000);
    await alarms.set({ name: 'far', dueAt: now + 2 ** 40 });
    expect(scheduled?.ms).toBe(30_000);
    await alarms.close();
  });

  it('rings late at a late start, with how late', async () => {
    const alarms = await start();
    await alarms.set({ name: 'close-day', dueAt: now + 5_000 });
    await alarms.close();
    now += 65_000;
    const again = await start();
    await again.close();
    expect(rings).toEqual([{ name: 'close-day', dueAt: now - 60_000, lateMs: 60_000 }]);
  });

  it('notices that the wall clock moved, and rings on rescan', async () => {
    const alarms = await start();
    await alarms.set({ name: 'retry', dueAt: now + 3_600_000 });
    now += 7_200_000;
    alarms.rescan();
    await alarms.close();
    expect(jumps).toEqual([7_200_000]);
    expect(rings.map((ring) => ring.lateMs)).toEqual([3_600_000]);
  });

  it('moves, cancels and lists soonest first', async () => {
    const alarms = await start();
    await alarms.set({ name: 'b', dueAt: now + 2_000 });
    await alarms.set({ name: 'a', dueAt: now + 3_000 });
    await alarms.set({ name: 'b', dueAt: now + 4_000 });
    await alarms.cancel('unknown');
    expect(alarms.list().map((alarm) => alarm.name)).toEqual(['a', 'b']);
    await alarms.cancel('a');
    await alarms.close();
    const again = await start();
    expect(again.list()).toEqual([{ name: 'b', dueAt: now + 4_000 }]);
    await again.close();
  });

  it('rings again what nobody took', async () => {
    const alarms = await start();
    refuseRings = true;
    await alarms.set({ name: 'retry', dueAt: now });
    while (!events.includes('alarms.notTaken')) await new Promise((resolve) => setImmediate(resolve));
    refuseRings = false;
    pass(30_000);
    await alarms.close();
    expect(rings.map((ring) => ring.lateMs)).toEqual([30_000]);
    expect(alarms.list()).toEqual([]);
  });

  it('puts a file that it cannot understand aside and starts empty', async () => {
    await writeFile(join(folder, 'alarms.json'), '{"version":1,"alarms":[{"na');
    const alarms = await start();
    expect(alarms.list()).toEqual([]);
    expect(await readdir(folder)).toEqual([`alarms.json.bad-${now}`]);
    expect(events).toContain('alarms.fileBad');
    await alarms.close();
  });
});
