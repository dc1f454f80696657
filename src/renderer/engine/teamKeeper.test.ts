import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { changeAttendant } from '../commands/changeAttendant';
import { restoreTeam } from '../commands/restoreTeam';
import { signIn } from '../commands/signIn';
import { join, openTeamCounter, OWNER_PIN } from '../commands/teamTesting';
import { refused } from '../../shared/kernel/result';
import { listAttendants } from '../db/attendants/read';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { StatusBoard } from './engineStatus';
import type { EngineTools } from './engineTools';
import { restoreKeptTeam, teamKeeper } from './teamKeeper';
import { HandTimers } from './testCounter';

const timers = new HandTimers();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function toolsOf(db: BalcaoDatabase, bridge: FakeBridge): EngineTools {
  const status = new StatusBoard(() => undefined);
  const { signal } = new AbortController();
  return { db, bridge, clock: () => timers.now, random: countingBytes(), timers, status, signal };
}

function keep(db: BalcaoDatabase, bridge: FakeBridge): void {
  const keeper = teamKeeper(toolsOf(db, bridge));
  keeper.start();
  stops.push(() => keeper.stop());
}

function keptBy(bridge: FakeBridge): string[] {
  return bridge.asked.flatMap(({ name, args }) => (name === 'team.keep' ? [args[1] as string] : []));
}

describe('the team', () => {
  it('is kept at the start and after a change, and outlives the database with PINs and sectors', async () => {
    const counter = await openTeamCounter();
    const bridge = createFakeBridge();
    keep(counter.db, bridge);
    await vi.waitFor(() => expect(keptBy(bridge)).toHaveLength(1));
    const bia = await join(counter, 'Bia');
    await vi.waitFor(() => {
      timers.pass(2_000);
      expect(keptBy(bridge).at(-1)).toContain('Bia');
    });

    const empty = await openMemoryDatabase();
    expect(await restoreKeptTeam(toolsOf(empty, bridge))).toBe(true);
    expect((await listAttendants(empty)).map(({ name }) => name)).toEqual(['Ana', 'Bia']);
    expect(await empty.attendants.get(bia)).toEqual(await counter.db.attendants.get(bia));
    expect((await empty.sectors.get('first'))?.rules.mode).toBe('balcao');
    expect(await empty.presences.count()).toBe(0);
    expect((await empty.changes.toArray()).map(({ kind }) => kind)).toEqual(['team.restored']);
    const owner = { attendantId: 'local', pin: OWNER_PIN };
    expect(await signIn(empty, owner, counter.occasion)).toMatchObject({ ok: true });
  });

  it('is not kept again for what moves with every conversation', async () => {
    const { db, occasion } = await openTeamCounter();
    const bridge = createFakeBridge();
    keep(db, bridge);
    await vi.waitFor(() => expect(keptBy(bridge)).toHaveLength(1));
    await db.attendants.update('local', { lastReceivedAt: 7 });
    await changeAttendant(db, { by: 'local', attendantId: 'local', change: { capacity: 3 } }, occasion);
    await vi.waitFor(() => {
      timers.pass(2_000);
      expect(keptBy(bridge).at(-1)).toContain('"capacity":3');
    });
    expect(keptBy(bridge)).toHaveLength(2);
  });

  it('is tried again after main refused', async () => {
    const { db } = await openTeamCounter();
    const bridge = createFakeBridge();
    bridge.answer({ 'team.keep': () => refused({ code: 'disk-full' }) });
    keep(db, bridge);
    await vi.waitFor(() => expect(keptBy(bridge)).toHaveLength(1));
    await vi.waitFor(() => {
      timers.pass(30_000);
      expect(keptBy(bridge).length).toBeGreaterThan(1);
    });
  });
});

describe('what main kept', () => {
  it('is waited for when main does not answer, and none is none', async () => {
    const db = await openMemoryDatabase();
    const bridge = createFakeBridge({ 'team.kept': () => refused({ code: 'no-connection' }) });
    expect(await restoreKeptTeam(toolsOf(db, bridge))).toBe(false);
    expect(await restoreKeptTeam(toolsOf(db, createFakeBridge()))).toBe(true);
    expect(await db.changes.count()).toBe(0);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"version":2}',
    '{"version":1,"attendants":[],"sectors":[]}',
    '{"version":1,"attendants":[7]}',
  ])('is left alone when it is %s', async (text) => {
    const db = await openMemoryDatabase();
    const occasion = { now: 1, random: countingBytes() };
    expect(await restoreTeam(db, { text }, occasion)).toEqual(refused({ code: 'unreadable' }));
    expect(await listAttendants(db)).toHaveLength(1);
  });
});
