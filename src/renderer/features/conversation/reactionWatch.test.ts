import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openMemoryDatabase } from '../../db/openMemoryDatabase';
import type { BalcaoDatabase } from '../../db/database';
import { reactionKey, type ReactionRow } from '../../db/reactions/row';
import { ReactionWatch, type Reactions } from './reactionWatch';

let db: BalcaoDatabase;
let watch: ReactionWatch;
let told: Reactions[] = [];

beforeEach(async () => {
  db = await openMemoryDatabase();
  told = [];
  watch = new ReactionWatch(
    db,
    (reactions) => told.push(reactions),
    (error) => expect.fail(String(error)),
  );
});
afterEach(() => {
  watch.close();
  db.close();
});

function reaction(targetWamid: string, emoji: string | null): ReactionRow {
  return { key: reactionKey(targetWamid, 'customer'), targetWamid, side: 'customer', emoji, at: 1 };
}

/** As the last thing that was told has it. */
function shown(): Readonly<Record<string, readonly (string | null)[]>> {
  const last = [...(told.at(-1) ?? [])];
  return Object.fromEntries(last.map(([wamid, rows]) => [wamid, rows.map(({ emoji }) => emoji)]));
}

it('tells the reactions to what is shown, and each later one', async () => {
  await db.reactions.bulkPut([reaction('a', '👍'), reaction('c', '🎉')]);
  watch.show(['a', 'b']);
  await vi.waitFor(() => expect(shown()).toEqual({ a: ['👍'] }));
  await db.reactions.put(reaction('b', '🙏'));
  await vi.waitFor(() => expect(shown()).toEqual({ a: ['👍'], b: ['🙏'] }));
  await db.reactions.put(reaction('a', null));
  await vi.waitFor(() => expect(shown()).toEqual({ b: ['🙏'] }));
});

it('goes on with what stays in sight, asks for what comes in and lets the rest go', async () => {
  await db.reactions.bulkPut(['a', 'b', 'c', 'd'].map((wamid) => reaction(wamid, '👍')));
  watch.show(['c', 'd']);
  await vi.waitFor(() => expect(Object.keys(shown())).toEqual(['c', 'd']));
  const asked = vi.spyOn(db.reactions, 'bulkGet');
  watch.show(['a', 'b', 'c', 'd']);
  await vi.waitFor(() => expect(Object.keys(shown()).sort()).toEqual(['a', 'b', 'c', 'd']));
  expect(asked.mock.calls.map(([keys]) => keys)).toEqual([['a|customer', 'a|us', 'b|customer', 'b|us']]);
  watch.show(['a', 'b']);
  const before = told.length;
  await db.reactions.put(reaction('d', '🎉'));
  await db.reactions.put(reaction('a', '🎉'));
  await vi.waitFor(() => expect(shown()['a']).toEqual(['🎉']));
  expect(shown()).toEqual({ a: ['🎉'], b: ['👍'] });
  expect(told).toHaveLength(before + 1);
});

it('says nothing where nobody has reacted', async () => {
  await db.reactions.put(reaction('z', '👍'));
  watch.show(['a']);
  watch.show(['a', 'z']);
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(shown()).toEqual({ z: ['👍'] });
});
