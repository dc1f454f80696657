import { afterEach, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { DAY } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { readSwept } from '../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { StatusBoard } from './engineStatus';
import { FileSweep } from './fileSweep';
import { furnish } from './houseTesting';
import { HandTimers } from './testCounter';

const FILE = 'up-01ARZ3NDEKTSV4RRFFQ69G5FA1';
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function sweeping(bridge: FakeBridge): Promise<{ db: BalcaoDatabase; timers: HandTimers; ring: () => void }> {
  const [db, timers] = [await openMemoryDatabase(), new HandTimers()];
  await furnish(db);
  const { signal } = new AbortController();
  const status = new StatusBoard(() => undefined);
  const tools = { db, bridge, clock: () => timers.now, random: countingBytes(), timers, status, signal };
  const sweep = new FileSweep(tools);
  await sweep.start();
  stops.push(() => sweep.stop());
  const ring = (): void => bridge.announce('alarm.rang', { name: 'files', dueAt: timers.now, lateMs: 0 });
  return { db, timers, ring };
}

const asked = (bridge: FakeBridge, name: string): readonly unknown[][] =>
  bridge.asked.flatMap((each) => (each.name === name ? [[...each.args]] : []));

/** The rests between two reads are passed over. */
async function looked(bridge: FakeBridge, timers: HandTimers, times: number): Promise<void> {
  const look = (): void => {
    timers.skipPauses(100);
    expect(asked(bridge, 'disk.sweep')).toHaveLength(times);
  };
  await vi.waitFor(look, { interval: 2, timeout: 5_000 });
}

it('names every file that the tables name, a week after the first start, and notes what went', async () => {
  const bridge = createFakeBridge({
    'disk.sweep': () => done({ files: 2, bytes: 10 }),
    'alarms.set': () => done(null),
  });
  const { db, timers, ring } = await sweeping(bridge);
  const began = timers.now;
  expect(asked(bridge, 'alarms.set')).toEqual([[{ name: 'files', dueAt: began + 7 * DAY }]]);
  timers.now = began + 7 * DAY;
  ring();
  await looked(bridge, timers, 1);
  expect(asked(bridge, 'disk.sweep')).toEqual([[db.phoneNumberId, [FILE]]]);
  await vi.waitFor(async () => expect(await readSwept(db)).toEqual({ key: 'swept', at: timers.now }));
  expect((await db.changes.toArray()).at(-1)).toMatchObject({ kind: 'files.swept', body: { files: 2, bytes: 10 } });
});

it('looks at nothing while the tables are young, or those of before a restore can still be taken back', async () => {
  const bridge = createFakeBridge({ 'disk.sweep': () => done({ files: 0, bytes: 0 }), 'alarms.set': () => done(null) });
  const { db, timers, ring } = await sweeping(bridge);
  const meta = await db.meta.get('database');
  if (meta?.key !== 'database') throw new Error('no stamp');
  await db.meta.put({ ...meta, createdAt: timers.now - 29 * DAY });
  ring();
  await vi.waitFor(() => expect(asked(bridge, 'alarms.set')).toHaveLength(2));
  await db.meta.put({ ...meta, createdAt: timers.now - 31 * DAY });
  await db.meta.put({ key: 'restored', at: timers.now, from: timers.now, before: 1 });
  ring();
  await vi.waitFor(() => expect(asked(bridge, 'alarms.set')).toHaveLength(3));
  await db.meta.put({ key: 'restored', at: timers.now, from: timers.now, before: null });
  expect(asked(bridge, 'disk.sweep')).toEqual([]);
  ring();
  await looked(bridge, timers, 1);
});

it('is tried again where main refused', async () => {
  const bridge = createFakeBridge({
    'disk.sweep': () => refused({ code: 'disk-full' }),
    'alarms.set': () => done(null),
  });
  const { db, timers, ring } = await sweeping(bridge);
  const before = await readSwept(db);
  ring();
  await looked(bridge, timers, 1);
  await vi.waitFor(() => expect(asked(bridge, 'alarms.set')).toHaveLength(2));
  expect(await readSwept(db)).toEqual(before);
});
