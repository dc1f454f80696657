import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firstLook, ROW } from './firstLook';
import type { StreamRow } from './streamRows';

beforeEach(() => vi.stubGlobal('window', { innerWidth: 1440, innerHeight: 900 }));
afterEach(() => vi.unstubAllGlobals());

const rows = Array.from({ length: 60 }, (_none, at): StreamRow => ({ type: 'day', key: `line-${at}`, at }));
const withNews: readonly StreamRow[] = [...rows.slice(0, 20), { type: 'news', key: 'news' }, ...rows.slice(20)];

/** Which lines are in sight, if each is as high as it is taken for. */
function seen(
  place: string | null,
  news: string | null,
  lines: readonly StreamRow[] = rows,
): readonly [number, number] {
  const { initialOffset, initialRect } = firstLook(lines, place, news);
  return [Math.floor(initialOffset / ROW), Math.floor((initialOffset + initialRect.height) / ROW)];
}

describe('the first look at a conversation', () => {
  it('is at its end', () => {
    const [first, last] = seen(null, null);
    expect([first, last]).toEqual([48, 60]);
  });

  it('is around the place that a search found', () => {
    const [first, last] = seen('line-30', null);
    expect(first).toBeGreaterThanOrEqual(24);
    expect(last).toBeLessThan(37);
    expect((first + last) / 2).toBeCloseTo(30.5, -1);
  });

  it('begins at what is new, unless a search led to it', () => {
    expect(seen(null, 'm1', withNews)[0]).toBe(20);
    expect(seen('line-50', 'm1', withNews)[0]).toBeGreaterThan(44);
  });

  it('never begins above the first line, and takes the window for no smaller than a line', () => {
    expect(firstLook(rows.slice(0, 3), null, null).initialOffset).toBe(0);
    expect(firstLook(rows, 'line-1', null).initialOffset).toBe(0);
    vi.stubGlobal('window', { innerWidth: 300, innerHeight: 100 });
    expect(firstLook(rows, null, null).initialRect.height).toBe(ROW);
  });
});
