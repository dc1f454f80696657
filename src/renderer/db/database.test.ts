import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { BalcaoDatabase, openDatabase } from './database';
import { databaseName } from './generations';
import { readDatabaseMeta } from './meta/read';
import { countingBytes } from './openMemoryDatabase';
import { allVersions } from './versions/allVersions';

const NUMBER = '100000000000001';

function optionsOn(factory: IDBFactory, patience?: number): Parameters<typeof openDatabase>[1] {
  const dexie = { indexedDB: factory, IDBKeyRange };
  return { clock: () => 7, random: countingBytes(), dexie, ...(patience === undefined ? {} : { patience }) };
}

describe('openDatabase', () => {
  it('stamps a new database once, and another after it was wiped', async () => {
    const factory = new IDBFactory();
    const random = countingBytes();
    const options = { clock: () => 7, random, dexie: { indexedDB: factory, IDBKeyRange } };
    const first = await openDatabase(NUMBER, options);
    if (!first.ok) throw new Error(first.failure.code);
    const stamp = await readDatabaseMeta(first.value);
    expect(stamp).toMatchObject({ createdAt: 7, cursor: 0 });
    first.value.close();
    const again = await openDatabase(NUMBER, options);
    if (!again.ok) throw new Error(again.failure.code);
    expect(await readDatabaseMeta(again.value)).toEqual(stamp);
    await again.value.delete();
    const wiped = await openDatabase(NUMBER, options);
    if (!wiped.ok) throw new Error(wiped.failure.code);
    expect((await readDatabaseMeta(wiped.value)).databaseId).not.toBe(stamp.databaseId);
  });

  it('leaves a newer database alone', async () => {
    const factory = new IDBFactory();
    const newer = new Dexie(databaseName(NUMBER), { indexedDB: factory, IDBKeyRange });
    newer.version(99).stores({ meta: 'key', future: 'id' });
    await newer.open();
    newer.close();
    const opened = await openDatabase(NUMBER, optionsOn(factory));
    expect(opened).toMatchObject({ ok: false, failure: { code: 'database-newer' } });
    const intact = await new Dexie(databaseName(NUMBER), { indexedDB: factory, IDBKeyRange }).open();
    expect(intact.tables.map((table) => table.name)).toContain('future');
    intact.close();
  });

  it('replaces a store without a stamp, and says so', async () => {
    const factory = new IDBFactory();
    const first = await openDatabase(NUMBER, optionsOn(factory));
    if (!first.ok) throw new Error(first.failure.code);
    await first.value.meta.delete('database');
    first.value.close();
    const second = await openDatabase(NUMBER, optionsOn(factory));
    if (!second.ok) throw new Error(second.failure.code);
    expect(second.value.replacedCorrupt).toBe(true);
    expect((await readDatabaseMeta(second.value)).cursor).toBe(0);
  });

  it('goes on when the store refuses even its list: replaced here, refused where it is only read', async () => {
    const broken = (): IDBFactory => {
      const factory = new IDBFactory();
      const list = factory.databases.bind(factory);
      // As Chromium does with a store that it cannot read, until it is opened.
      let refusals = 2;
      factory.databases = () =>
        refusals-- > 0 ? Promise.reject(new DOMException('Internal error', 'UnknownError')) : list();
      return factory;
    };
    const opened = await openDatabase(NUMBER, optionsOn(broken()));
    expect(opened.ok && opened.value.replacedCorrupt).toBe(true);
    const read = await openDatabase(NUMBER, { ...optionsOn(broken()), readOnly: true });
    expect(read).toMatchObject({ ok: false, failure: { code: 'database-unusable' } });
  });

  it('gives up when the store does not open in time', async () => {
    const factory = new IDBFactory();
    factory.open = () => new EventTarget() as IDBOpenDBRequest;
    const opened = await openDatabase(NUMBER, optionsOn(factory, 20));
    expect(opened).toMatchObject({ ok: false, failure: { code: 'database-blocked' } });
  });

  it('waits longer for a history that an older Balcão left, which is brought along first', async () => {
    const factory = await leftByOlder((past) => past.close());
    // No patience at all: whatever is not there in the same moment is given up.
    const opened = await openDatabase(NUMBER, optionsOn(factory, 0));
    expect(opened.ok && (await opened.value.conversations.count())).toBe(OLD_ROWS);
    const again = await openDatabase(NUMBER, optionsOn(hanging(factory), 0));
    expect(again).toMatchObject({ ok: false, failure: { code: 'database-blocked' } });
  });

  it('does not wait so long for an older one that a window holds on to', async () => {
    const factory = await leftByOlder((past) => past.on('versionchange', () => false));
    const opened = await openDatabase(NUMBER, optionsOn(factory, 20));
    expect(opened).toMatchObject({ ok: false, failure: { code: 'database-blocked' } });
  });
});

const OLD_ROWS = 500;

/** The store of the version before the last one. */
async function leftByOlder(leave: (past: BalcaoDatabase) => unknown): Promise<IDBFactory> {
  const factory = new IDBFactory();
  const past = new BalcaoDatabase(NUMBER, { indexedDB: factory, IDBKeyRange }, allVersions.slice(0, -1));
  await past.open();
  await past.meta.put({ key: 'database', databaseId: 'db', createdAt: 1, cursor: 0 });
  const rows = Array.from({ length: OLD_ROWS }, (_none, place) => ({ id: `cv-${place}` }));
  await past.table('conversations').bulkPut(rows);
  leave(past);
  return factory;
}

/** One whose stores never open. */
function hanging(factory: IDBFactory): IDBFactory {
  factory.open = () => new EventTarget() as IDBOpenDBRequest;
  return factory;
}
