import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { setAutomatic } from '../commands/automatic/setAutomatic';
import { saveRule } from '../commands/automatic/saveRule';
import { readHouseSnapshot } from '../commands/house/houseSnapshot';
import { leaveHouse, takeHouse } from '../commands/house/takeHouse';
import { nameCompany } from '../commands/nameCompany';
import { ANA, eventItem, messageFrom, NOON } from '../commands/receive/sampleItems';
import { receiveEvents } from '../commands/receiveEvents';
import type { BalcaoDatabase } from '../db/database';
import { readKeptHouse } from '../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { StatusBoard } from './engineStatus';
import type { EngineTools } from './engineTools';
import { HouseKeeper } from './houseKeeper';
import { furnish, RULE } from './houseTesting';
import { HandTimers } from './testCounter';

const timers = new HandTimers();
const random = countingBytes();
const at = (now: number) => ({ now, random });
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

function keep(db: BalcaoDatabase, bridge: FakeBridge): void {
  const status = new StatusBoard(() => undefined);
  const { signal } = new AbortController();
  const tools: EngineTools = { db, bridge, clock: () => timers.now, random, timers, status, signal };
  const keeper = new HouseKeeper(tools);
  keeper.start();
  stops.push(() => keeper.stop());
}

const keptTexts = ({ asked }: FakeBridge): string[] =>
  asked.flatMap(({ name, args }) => (name === 'house.keep' ? [(args[1] as { text: string }).text] : []));

/** Whatever the keeper does now is done once its rest is over. */
async function settled(bridge: FakeBridge, holds: () => void): Promise<void> {
  await vi.waitFor(() => expect(bridge.asked.some(({ name }) => name === 'house.kept')).toBe(true));
  await vi.waitFor(() => {
    timers.pass(2_000);
    holds();
  });
}

/** A database of another day: memory gives each the same id otherwise. */
async function emptied(databaseId: string): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const meta = await db.meta.get('database');
  if (meta?.key === 'database') await db.meta.put({ ...meta, databaseId });
  return db;
}

async function keptHouse(bridge: FakeBridge): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  await furnish(db);
  keep(db, bridge);
  await settled(bridge, () => expect(keptTexts(bridge).at(-1)).toContain('Boleto'));
  return db;
}

async function take(db: BalcaoDatabase, bridge: FakeBridge, text = keptTexts(bridge)[0] ?? '') {
  const offer = await readKeptHouse(db);
  const { databaseId, from } = offer ?? { databaseId: '', from: '' };
  return takeHouse(db, { by: 'local', text, databaseId, from, missingFiles: [] }, at(NOON));
}

describe('what is set up to happen by itself', () => {
  it('outlives its database: emptied, it is offered, and comes back equal', async () => {
    const bridge = createFakeBridge();
    const before = await readHouseSnapshot(await keptHouse(bridge));
    const db = await emptied('another');
    // The verified name comes by itself, before anybody has decided.
    await nameCompany(db, { name: 'Nome da Meta', by: null }, at(NOON));
    keep(db, bridge);
    await vi.waitFor(async () => expect((await readKeptHouse(db))?.state).toBe('offered'));
    expect(await take(db, bridge)).toMatchObject({ ok: true, value: { rules: 1, flows: 1, switchedOff: 0 } });
    const after = await readHouseSnapshot(db);
    // Who did not answer before is not reminded anew.
    const quiet = JSON.stringify(before).replace('"since":7', `"since":${NOON}`);
    expect(after).toEqual(JSON.parse(quiet));
    await settled(bridge, () => expect(keptTexts(bridge)).toHaveLength(2));
    expect((await readKeptHouse(db))?.state).toBe('taken');
    expect((await db.changes.toArray()).map(({ kind }) => kind)).toContain('house.taken');
  });

  it('is never overwritten by an empty house before somebody decides', async () => {
    const bridge = createFakeBridge();
    await keptHouse(bridge);
    const db = await emptied('another');
    keep(db, bridge);
    await vi.waitFor(async () => expect((await readKeptHouse(db))?.state).toBe('offered'));
    timers.pass(60_000);
    expect(keptTexts(bridge)).toHaveLength(1);
    const offer = { by: 'local', databaseId: (await readKeptHouse(db))?.databaseId ?? '', from: db.phoneNumberId };
    expect(await leaveHouse(db, offer, at(NOON))).toMatchObject({ ok: true });
    await settled(bridge, () => expect(keptTexts(bridge)).toHaveLength(2));
    expect(keptTexts(bridge).at(-1)).not.toContain('Boleto');
  });

  it('loses nothing that was set up again meanwhile: that stays as it is', async () => {
    const bridge = createFakeBridge();
    const before = await keptHouse(bridge);
    const db = await emptied('another');
    keep(db, bridge);
    await vi.waitFor(async () => expect((await readKeptHouse(db))?.state).toBe('offered'));
    await setAutomatic(db, { by: 'local', change: { farewell: { on: true, text: 'Até logo' } } }, at(NOON));
    await saveRule(db, { by: 'local', rule: { ...RULE, name: 'Nova', id: null } }, at(NOON));
    await settled(bridge, () => expect(keptTexts(bridge).at(-1)).toContain('Até logo'));
    await take(db, bridge);
    expect(await db.house.get('automatic')).toMatchObject({ farewell: { text: 'Até logo' }, greeting: { on: false } });
    const rules = await db.rules.orderBy(':id').toArray();
    expect(rules.map(({ name, order }) => [name, order]).sort()).toEqual([
      ['Boleto', 1],
      ['Nova', 0],
    ]);
    expect(await db.house.get('hours')).toEqual(await before.house.get('hours'));
  });

  it('holds nothing of customers: no message, name, phone, field, document or line of their table', async () => {
    const bridge = createFakeBridge();
    const db = await openMemoryDatabase();
    await furnish(db);
    const item = eventItem(messageFrom(ANA, 'w1'));
    await receiveEvents(db, { items: [item], cursor: 1, recovering: false }, at(NOON));
    const [contact] = await db.contacts.toArray();
    await db.contacts.put({ ...contact!, givenName: 'Ana Segredo', fields: { cota: '998877' } });
    await db.records.put({ id: 'r1', keys: ['cpf:11122233344'], name: 'Ana Segredo' } as never);
    await db.house.put({ key: 'records', fileName: 'clientes.csv', badLines: [{ line: 'Ana Segredo' }] } as never);
    await db.notes.put({ id: 'n', conversationId: 'cv-w1', order: [1], text: 'segredo da nota' } as never);
    keep(db, bridge);
    await settled(bridge, () => expect(keptTexts(bridge)).toHaveLength(1));
    const text = keptTexts(bridge).join();
    for (const secret of ['Segredo', '998877', '11122233344', 'segredo', ANA.waId, 'w1', 'clientes.csv', contact!.id]) {
      expect(text).not.toContain(secret);
    }
  });

  it('is not kept anew for every use of a ready text', async () => {
    const bridge = createFakeBridge();
    const db = await keptHouse(bridge);
    await db.quickReplies.toCollection().modify({ uses: 9, lastUsedAt: NOON });
    await db.rules.toCollection().modify({ on: false });
    await settled(bridge, () => expect(keptTexts(bridge)).toHaveLength(2));
    expect(keptTexts(bridge).at(-1)).toContain('"uses":9');
    expect(keptTexts(bridge).at(-1)).toContain('"on":false');
  });

  it('comes to another number without what belongs to the first: people, robot, name, files that are missing', async () => {
    const bridge = createFakeBridge();
    const source = await keptHouse(bridge);
    const text = keptTexts(bridge)[0] ?? '';
    const db = await emptied('another');
    const foreign = {
      by: 'local',
      text,
      databaseId: 'x',
      from: '999',
      missingFiles: ['up-01ARZ3NDEKTSV4RRFFQ69G5FA1'],
    };
    const strange = text.replaceAll('"sectorIds":["first"]', '"sectorIds":["not-here"]');
    expect(await takeHouse(db, { ...foreign, text: strange }, at(NOON))).toMatchObject({ value: { switchedOff: 1 } });
    expect(await db.house.get('company')).toEqual(await source.house.get('company'));
    expect(await db.house.get('entry')).toMatchObject({ flowId: null });
    expect((await db.rules.toArray()).map(({ on }) => on)).toEqual([false]);
    expect((await db.quickReplies.toArray()).map(({ attachments }) => attachments)).toEqual([[]]);
    expect(await takeHouse(db, { ...foreign, by: 'nobody' }, at(NOON))).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    expect(await takeHouse(db, { ...foreign, text: '{"version":9}' }, at(NOON))).toMatchObject({
      failure: { code: 'unreadable' },
    });
  });
});
