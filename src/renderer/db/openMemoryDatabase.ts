import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { openDatabase } from './database';
import type { BalcaoDatabase } from './database';

const TEST_NUMBER = '100000000000001';

/** A source of bytes that counts: different every time, the same in every run. */
export function countingBytes(): (length: number) => Uint8Array {
  let next = 1;
  return (length) => Uint8Array.from({ length }, () => (next = (next * 1103515245 + 12345) % 2147483648) % 251);
}

// Live queries only run where there is an IndexedDB at all, and look for a global one.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

const stores = new WeakMap<BalcaoDatabase, IDBFactory>();
const random = countingBytes();

/** A database in memory, for tests; on `factory` it is the one that was there before. */
export async function openMemoryDatabase(factory = new IDBFactory()): Promise<BalcaoDatabase> {
  const dexie = { indexedDB: factory, IDBKeyRange };
  const opened = await openDatabase(TEST_NUMBER, { clock: () => 1_000, random, dexie });
  if (!opened.ok) throw new Error(opened.failure.code);
  stores.set(opened.value, factory);
  return opened.value;
}

/** Closes and opens again, as a restart does. */
export async function reopen(db: BalcaoDatabase): Promise<BalcaoDatabase> {
  db.close();
  return openMemoryDatabase(stores.get(db));
}
