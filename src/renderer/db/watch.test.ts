import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BalcaoDatabase } from './database';
import { emptyCounters } from './meta/row';
import { openMemoryDatabase } from './openMemoryDatabase';
import { watchTables } from './watch';

let db: BalcaoDatabase;
let end: () => void;
let reads: number;
let seen: number[];

beforeEach(async () => {
  db = await openMemoryDatabase();
  reads = 0;
  seen = [];
});
afterEach(() => end());

function watch(every: number, after?: Promise<unknown>): void {
  end = watchTables(db, {
    tables: ['quarantine', 'ownDrafts'],
    every,
    async read() {
      reads += 1;
      return db.ownDrafts.count();
    },
    next: (count) => seen.push(count),
    ...(after && { after }),
  });
}

const draft = (conversationId: string) => ({
  conversationId,
  attendantId: 'bia',
  text: 'oi',
  quotedWamid: null,
  updatedAt: 0,
});

it('reads at once, and after a change of its tables', async () => {
  watch(0);
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await db.ownDrafts.put(draft('cv-1'));
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
});

it('does not look when another table has changed', async () => {
  watch(0);
  await vi.waitFor(() => expect(seen).toEqual([0]));
  await db.meta.put({ ...emptyCounters, openConversations: 3 });
  await db.ownDrafts.put(draft('cv-1'));
  await vi.waitFor(() => expect(seen).toEqual([0, 1]));
  expect(reads).toBe(2);
});

it('reads once for a flood, and ends with what stands then', async () => {
  watch(200);
  await vi.waitFor(() => expect(seen).toEqual([0]));
  for (let index = 0; index < 50; index += 1) await db.ownDrafts.put(draft(`cv-${index}`));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(50));
  expect(reads).toBeLessThan(10);
});

it('waits for the moment that it was given, and misses nothing that came before', async () => {
  let begin = (): void => undefined;
  watch(0, new Promise<void>((resolve) => (begin = resolve)));
  await db.ownDrafts.put(draft('cv-1'));
  expect(reads).toBe(0);
  begin();
  await vi.waitFor(() => expect(seen).toEqual([1]));
});

it('tells nothing after its end', async () => {
  watch(0);
  await vi.waitFor(() => expect(seen).toEqual([0]));
  end();
  await db.ownDrafts.put(draft('cv-1'));
  await db.ownDrafts.count();
  expect(reads).toBe(1);
});
