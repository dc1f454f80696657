import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../openMemoryDatabase';
import type { BalcaoDatabase } from '../database';
import { timelineAfter, timelineBefore, timelineBegin } from './readTimeline';
import type { TimelinePart } from './readTimeline';
import type { MessageRow } from './row';

let db: BalcaoDatabase;
beforeEach(async () => {
  db = await openMemoryDatabase();
});
afterEach(() => db.close());

function message(conversationId: string, order: number): MessageRow {
  const author = { kind: 'customer', id: 'ct' } as const;
  const content = { kind: 'text', text: `${conversationId} ${order}` } as const;
  return { id: `${conversationId}-${order}`, conversationId, order, at: order, direction: 'in', author, content };
}

/** Conversations with their orders, and the parts that they make. */
async function filled(orders: Readonly<Record<string, readonly number[]>>): Promise<readonly TimelinePart[]> {
  await db.messages.bulkPut(Object.entries(orders).flatMap(([id, all]) => all.map((order) => message(id, order))));
  return Object.entries(orders).map(([conversationId, all]) => ({
    conversationId,
    from: Math.min(...all),
    until: Math.max(...all),
  }));
}

const ids = (rows: readonly MessageRow[]): string[] => rows.map(({ id }) => id);

describe('the timeline of a customer', () => {
  it('goes on upwards from one conversation into the one before', async () => {
    const parts = await filled({ c: [50, 60], b: [30, 40], a: [10, 20] });
    expect(ids(await timelineBefore(db, parts, Infinity, 3))).toEqual(['b-40', 'c-50', 'c-60']);
    expect(ids(await timelineBefore(db, parts, 40, 10))).toEqual(['a-10', 'a-20', 'b-30']);
  });

  it('goes on downwards, and leaves out what is too early', async () => {
    const parts = await filled({ c: [50, 60], b: [30, 40], a: [10, 20] });
    expect(ids(await timelineAfter(db, parts, 20, 3))).toEqual(['b-30', 'b-40', 'c-50']);
    expect(ids(await timelineAfter(db, parts, 9.5, 2))).toEqual(['a-10', 'a-20']);
  });

  it('tells an imported chat between what it overlaps', async () => {
    const parts = await filled({ b: [20, 40], imported: [10, 30, 50] });
    expect(ids(await timelineAfter(db, parts, 0, 10))).toEqual([
      'imported-10',
      'b-20',
      'imported-30',
      'b-40',
      'imported-50',
    ]);
  });

  it('ends where the opened conversation ends', async () => {
    const [b, imported] = await filled({ b: [20, 40], imported: [10, 30, 50] });
    if (!b || !imported) throw new Error('no parts');
    const parts = [b, { ...imported, until: 40 }];
    expect(ids(await timelineBefore(db, parts, Infinity, 10))).toEqual(['imported-10', 'b-20', 'imported-30', 'b-40']);
    expect(ids(await timelineAfter(db, parts, 30, 10))).toEqual(['b-40']);
  });

  it('says where a page begins, in one conversation and over several', async () => {
    const parts = await filled({ c: [50, 60, 70], b: [30, 40], a: [10, 20] });
    expect(await timelineBegin(db, parts, Infinity, 2)).toBe(60);
    expect(await timelineBegin(db, parts, 60, 3)).toBe(30);
    expect(await timelineBegin(db, parts, Infinity, 99)).toBe(10);
    expect(await timelineBegin(db, parts, 10, 1)).toBeNull();
    expect(await timelineBegin(db, [], Infinity, 1)).toBeNull();
  });

  it('never cuts a page within one place, so that paging through loses and doubles nothing', async () => {
    const orders: Record<string, number[]> = { a: [], b: [], c: [] };
    for (let place = 0; place < 200; place += 1) orders[['a', 'b', 'c'][(place * 7) % 3] ?? 'a']?.push(place >> 1);
    const parts = await filled({
      a: [...new Set(orders['a'])],
      b: [...new Set(orders['b'])],
      c: [...new Set(orders['c'])],
    });
    const all = ids((await db.messages.toArray()).sort((a, b) => a.order - b.order)).sort();
    for (const limit of [1, 2, 5, 17]) {
      const up: string[] = [];
      for (let edge = Infinity; ;) {
        const page = await timelineBefore(db, parts, edge, limit);
        if (page.length === 0) break;
        up.push(...ids(page));
        expect(await timelineBegin(db, parts, edge, limit)).toBe(page[0]?.order);
        edge = page[0]?.order ?? -Infinity;
      }
      expect(up.sort()).toEqual(all);
      const down: string[] = [];
      for (let edge = -Infinity; ;) {
        const page = await timelineAfter(db, parts, edge, limit);
        if (page.length === 0) break;
        down.push(...ids(page));
        edge = page.at(-1)?.order ?? Infinity;
      }
      expect(down.sort()).toEqual(all);
    }
  });
});
