import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BalcaoDatabase } from '../../db/database';
import { emptyCounters } from '../../db/meta/row';
import { openMemoryDatabase } from '../../db/openMemoryDatabase';
import { FIRST_PAGE, ListWindow, type ListPart } from './ListWindow';
import { sampleRow } from './sampleRows';

const TOTAL = 1_000;
let db: BalcaoDatabase;
let list: ListWindow;
let part: ListPart | null;

beforeEach(async () => {
  db = await openMemoryDatabase();
  // cv-0 is the newest.
  await db.conversations.bulkPut(
    Array.from({ length: TOTAL }, (_none, index) => sampleRow(`cv-${index}`, TOTAL - index)),
  );
  await db.meta.put({ ...emptyCounters, openConversations: TOTAL });
  part = null;
  list = new ListWindow(db, 'open', { onPart: (next) => (part = next), onFailed: () => expect.unreachable() });
  await vi.waitFor(() => expect(part?.rows).toHaveLength(FIRST_PAGE));
});
afterEach(() => list.close());

const idAt = (index: number): string | undefined => part?.rows[index - part.from]?.id;

it.each([0, 70, 500, 930, 980])('holds what one looks at, at %i', async (first) => {
  list.lookAt(first, first + 19, TOTAL);
  await vi.waitFor(() => expect([idAt(first), idAt(first + 19)]).toEqual([`cv-${first}`, `cv-${first + 19}`]));
  expect(part?.rows).toHaveLength(FIRST_PAGE);
});

it('comes where the last look was, however many came between', async () => {
  for (const first of [200, 400, 600, 800]) list.lookAt(first, first + 19, TOTAL);
  await vi.waitFor(() => expect(idAt(810)).toBe('cv-810'));
});

it('is live where one looks: new words are shown, and who goes to the top leaves no gap', async () => {
  list.lookAt(500, 519, TOTAL);
  await vi.waitFor(() => expect(idAt(505)).toBe('cv-505'));
  await db.conversations.update('cv-505', { title: 'Ana Inventada' });
  await vi.waitFor(() => expect(part?.rows.find((row) => row.id === 'cv-505')?.title).toBe('Ana Inventada'));
  await db.conversations.update('cv-505', { lastAt: 5_000 });
  await vi.waitFor(() => expect(idAt(505)).toBe('cv-504'));
  expect(idAt(506)).toBe('cv-506');
});

it('shows at the head what came to the top', async () => {
  await db.conversations.update('cv-900', { lastAt: 5_000 });
  await vi.waitFor(() => expect(idAt(0)).toBe('cv-900'));
  expect(part).toMatchObject({ from: 0, complete: false });
});
