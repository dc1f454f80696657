import { entrySector } from '../../shared/domain/queue/entrySector';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE } from '../../shared/kernel/instant';
import { everySector, listSectors } from '../db/sectors/read';
import { addSector } from './addSector';
import { archiveSector } from './archiveSector';
import { chooseEntry } from './chooseEntry';
import { changeSector } from './changeSector';
import { orderSectors } from './orderSectors';
import { conversationOf, join, NOW, openTeamCounter } from './teamTesting';
import type { TeamCounter } from './teamTesting';

const refusal = (code: string, more: object = {}): object => ({ ok: false, failure: { code, ...more } });

let counter: TeamCounter;
beforeEach(async () => {
  counter = await openTeamCounter();
});

async function add(name: string, attendantIds: string[] = []): Promise<string> {
  const added = await addSector(counter.db, { by: 'local', name, attendantIds }, counter.occasion);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value.sectorId;
}

async function membersOf(sectorId: string): Promise<string[]> {
  const team = await counter.db.attendants.toArray();
  return team.filter(({ sectorIds }) => sectorIds.includes(sectorId)).map(({ name }) => name);
}

describe('a new sector', () => {
  it('stands at the end, hands out, and has its people', async () => {
    const { db } = counter;
    const bia = await join(counter, 'Bia');
    const id = await add(' Crédito ', [bia]);
    expect((await listSectors(db)).map(({ name, order }) => [name, order])).toEqual([
      ['Atendimento', 0],
      ['Crédito', 1],
    ]);
    expect((await db.sectors.get(id))?.rules.mode).toBe('balcao');
    expect(await membersOf(id)).toEqual(['Bia']);
  });

  it('may have nobody', async () => {
    expect(await membersOf(await add('Oficina'))).toEqual([]);
  });

  it('is refused with bad input, and nothing of it stays', async () => {
    const { db, occasion } = counter;
    const bia = await join(counter, 'Bia');
    const tries = [
      [{ by: bia, name: 'Crédito', attendantIds: [] }, 'not-allowed'],
      [{ by: 'local', name: 'ATENDIMENTO', attendantIds: [] }, 'name-taken'],
      [{ by: 'local', name: 'Crédito', attendantIds: ['nobody'] }, 'no-attendant'],
      [{ by: 'local', name: 'Crédito', attendantIds: [], rules: { warnAfter: 0 } }, 'time-out-of-range'],
    ] as const;
    for (const [input, code] of tries) expect(await addSector(db, input, occasion)).toEqual(refusal(code));
    expect(await db.sectors.count()).toBe(1);
  });
});

describe('changing a sector', () => {
  it('changes what is named and notes only that', async () => {
    const { db, occasion } = counter;
    const bia = await join(counter, 'Bia');
    const change = { rules: { warnAfter: 2 * MINUTE }, attendantIds: [bia] };
    expect(await changeSector(db, { by: 'local', sectorId: 'first', change }, occasion)).toMatchObject({ ok: true });
    expect(await db.sectors.get('first')).toMatchObject({
      name: 'Atendimento',
      rules: { warnAfter: 2 * MINUTE, maxHops: 3 },
    });
    expect(await membersOf('first')).toEqual(['Bia']);
    const last = await db.changes.orderBy('seq').last();
    expect(last).toMatchObject({ kind: 'sector.changed', body: { after: { attendantIds: [bia] } } });
    expect(Object.keys((last?.body as { after: object }).after)).toEqual(['rules', 'attendantIds']);
    const count = await db.changes.count();
    await changeSector(db, { by: 'local', sectorId: 'first', change }, occasion);
    expect(await db.changes.count()).toBe(count);
  });

  it('refuses an archived one', async () => {
    const { db, occasion } = counter;
    const sectorId = await add('Oficina');
    await archiveSector(db, { by: 'local', sectorId }, occasion);
    expect(await changeSector(db, { by: 'local', sectorId, change: {} }, occasion)).toEqual(refusal('no-sector'));
  });
});

describe('archiving a sector', () => {
  it('waits for its conversations; then nobody belongs to it and the row stays', async () => {
    const { db, occasion } = counter;
    const bia = await join(counter, 'Bia');
    const sectorId = await add('Oficina', [bia]);
    await db.conversations.bulkAdd([
      conversationOf('c1', null, sectorId),
      { ...conversationOf('c2', bia, sectorId), state: 'closed' },
    ]);
    const archive = (): Promise<object> => archiveSector(db, { by: 'local', sectorId }, occasion);
    expect(await archive()).toEqual(refusal('has-conversations', { count: 1 }));
    await db.conversations.clear();
    expect(await archive()).toMatchObject({ ok: true });
    expect((await everySector(db)).find(({ id }) => id === sectorId)?.archivedAt).toBe(NOW);
    expect(await membersOf(sectorId)).toEqual([]);
  });

  it('is not for the last one, nor for the one that new conversations enter', async () => {
    const { db, occasion } = counter;
    const archive = (sectorId: string): Promise<object> => archiveSector(db, { by: 'local', sectorId }, occasion);
    expect(await archive('first')).toEqual(refusal('last-sector'));
    await add('Oficina');
    expect(await archive('first')).toEqual(refusal('entry-sector'));
    expect(await archive('gone')).toEqual(refusal('no-sector'));
  });

  it('hands the entry on to another one', async () => {
    const { db, occasion } = counter;
    const next = await add('Oficina');
    const archive = (entryId: string): Promise<object> =>
      archiveSector(db, { by: 'local', sectorId: 'first', entryId }, occasion);
    expect(await archive('first')).toEqual(refusal('entry-sector'));
    expect(await archive(next)).toMatchObject({ ok: true });
    expect(entrySector(await everySector(db))?.id).toBe(next);
    const kinds = (await db.changes.toArray()).map(({ kind }) => kind);
    expect(kinds.slice(-2)).toEqual(['sector.entry-chosen', 'sector.archived']);
  });
});

describe('the entry', () => {
  it('is one of those in use, chosen by who cares for sectors', async () => {
    const { db, occasion } = counter;
    const next = await add('Oficina');
    const bia = await join(counter, 'Bia');
    const choose = (by: string, sectorId: string): Promise<object> => chooseEntry(db, { by, sectorId }, occasion);
    expect(entrySector(await everySector(db))?.id).toBe('first');
    expect(await choose(bia, next)).toEqual(refusal('not-allowed'));
    expect(await choose('local', 'gone')).toEqual(refusal('no-sector'));
    expect(await choose('local', next)).toMatchObject({ ok: true });
    expect(entrySector(await everySector(db))?.id).toBe(next);
    expect(await choose('local', 'first')).toMatchObject({ ok: true });
    expect(entrySector(await everySector(db))?.id).toBe('first');
  });
});

describe('the order', () => {
  it('is given as a whole', async () => {
    const { db, occasion } = counter;
    const id = await add('Oficina');
    const order = (sectorIds: string[]): Promise<object> => orderSectors(db, { by: 'local', sectorIds }, occasion);
    expect(await order([id, 'first'])).toMatchObject({ ok: true });
    expect((await listSectors(db)).map((sector) => sector.id)).toEqual([id, 'first']);
    expect(await order([id])).toEqual(refusal('order-outdated'));
    expect(await order([id, id])).toEqual(refusal('order-outdated'));
    expect(await order([id, 'first', 'x'])).toEqual(refusal('order-outdated'));
  });
});
