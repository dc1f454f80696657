import { expect, it } from 'vitest';
import { openMemoryDatabase } from '../openMemoryDatabase';
import { namedFiles } from './namedFiles';

const idOf = (place: number): string => `up-01ARZ3NDEKTSV4RRFFQ69G5F${String(place).padStart(2, '0')}`;

it('finds a file wherever a row of whichever table names it', async () => {
  const db = await openMemoryDatabase();
  const tables = db.tables.filter(({ name }) => name !== 'changes' && name !== 'meta');
  for (const [place, table] of tables.entries()) {
    const { keyPath } = table.schema.primKey;
    const keys = Array.isArray(keyPath) ? keyPath : [keyPath ?? 'id'];
    const row = Object.fromEntries(keys.map((key) => [key, `key-${String(place)}`]));
    // At several depths, as menus, messages, jobs and drafts have them.
    await table.put({ ...row, deep: { list: [{ content: { mediaId: idOf(place), caption: 'x' } }] } });
  }
  const [first] = tables;
  await first?.put({
    [String(first.schema.primKey.keyPath)]: 'other',
    mediaId: 'wa_letters-1',
    other: { mediaId: '123' },
  });
  const found = await namedFiles(db, () => Promise.resolve(true));
  // What is still to be fetched is named by its key.
  const named = (found ?? []).filter((id) => !id.startsWith('key-'));
  expect(named.sort()).toEqual([...tables.map((_table, place) => idOf(place)), 'wa_letters-1'].sort());
});

it('looks through more rows than one read takes, rests between them, and stops when it is told to', async () => {
  const db = await openMemoryDatabase();
  const rows = Array.from({ length: 3_000 }, (_none, at) => ({ id: `m${String(at).padStart(5, '0')}`, text: 'x' }));
  await db.messages.bulkPut(rows as never);
  await db.messages.put({ id: 'zz', content: { mediaId: idOf(1) } } as never);
  let rests = 0;
  const rest = (): Promise<boolean> => {
    rests += 1;
    return Promise.resolve(true);
  };
  expect(await namedFiles(db, rest)).toEqual([idOf(1)]);
  expect(rests).toBeGreaterThan(db.tables.length);
  expect(await namedFiles(db, () => Promise.resolve(false))).toBeNull();
});
