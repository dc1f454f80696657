import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '../../shared/kernel/instant';
import { fileNameOf } from './mediaStore';
import { ORPHAN_GRACE, sweepFiles } from './sweepFiles';

const NOW = 1_760_000_000_000;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-sweep-'));
  for (const name of ['media', 'uploads']) await mkdir(join(folder, name));
});
afterEach(() => rm(folder, { recursive: true }));

const idOf = (place: number): string => `up-01ARZ3NDEKTSV4RRFFQ69G5F${String(place).padStart(2, '0')}`;
const nameOf = (id: string): string => fileNameOf(id) ?? '';

async function put(id: string, at: number): Promise<void> {
  const path = join(folder, 'media', nameOf(id));
  await writeFile(path, 'a file');
  await utimes(path, at / 1_000, at / 1_000);
}

async function there(ids: readonly string[]): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'media'));
  return ids.filter((id) => names.includes(nameOf(id)));
}

it('takes away what nothing names, at the second look and not before, with what was remembered of its upload', async () => {
  const id = idOf(1);
  await put(id, NOW - 30 * DAY);
  await writeFile(join(folder, 'uploads', `${id}.json`), '{}');
  expect(await sweepFiles(folder, [], NOW)).toEqual({ files: 0, bytes: 0 });
  expect(await sweepFiles(folder, [], NOW + ORPHAN_GRACE - 1)).toEqual({ files: 0, bytes: 0 });
  expect(await there([id])).toEqual([id]);
  expect(await sweepFiles(folder, [], NOW + ORPHAN_GRACE)).toEqual({ files: 1, bytes: 6 });
  expect(await there([id])).toEqual([]);
  expect(await readdir(join(folder, 'uploads'))).toEqual([]);
});

it('leaves what kept settings name, what was received, what is young, and what it does not know', async () => {
  const [kept, young] = [idOf(1), idOf(2)];
  await put(kept, NOW - 30 * DAY);
  await put('123456789012345', NOW - 30 * DAY);
  await writeFile(join(folder, 'automatic-before.json'), JSON.stringify({ text: JSON.stringify({ file: kept }) }));
  await writeFile(join(folder, 'media', 'notes.txt'), 'somebody put it there');
  await sweepFiles(folder, [], NOW);
  await put(young, NOW + ORPHAN_GRACE);
  expect(await sweepFiles(folder, [], NOW + 2 * ORPHAN_GRACE - 1)).toEqual({ files: 0, bytes: 0 });
  expect(await there([kept, young, '123456789012345'])).toHaveLength(3);
});

it('begins anew where the marks are lost, or come from a clock that was ahead', async () => {
  const id = idOf(1);
  await put(id, NOW - 30 * DAY);
  await writeFile(join(folder, 'orphans.json'), JSON.stringify({ [nameOf(id)]: NOW + 99 * DAY }));
  await sweepFiles(folder, [], NOW);
  await writeFile(join(folder, 'orphans.json'), '{');
  expect(await sweepFiles(folder, [], NOW + ORPHAN_GRACE)).toEqual({ files: 0, bytes: 0 });
  expect(await sweepFiles(folder, [], NOW + 2 * ORPHAN_GRACE)).toEqual({ files: 1, bytes: 6 });
});

/** A sequence of numbers in [0, 1) that only the seed decides. */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
}

describe('over many histories of files that come, are named, and are named no more', () => {
  it.each(Array.from({ length: 25 }, (_none, seed) => seed + 1))('seed %s', async (seed) => {
    const random = chance(seed);
    const ids = Array.from({ length: 12 }, (_none, place) => idOf(place));
    /** Since when nothing names it; null: something does. Absent: not there yet. */
    const loose = new Map<string, number | null>();
    const looks = new Map<string, number>();
    const came = new Map<string, number>();
    let now = NOW;
    for (let step = 0; step < 40; step += 1) {
      now += Math.floor(random() * 4 * DAY);
      for (const id of ids) {
        if (!loose.has(id) && random() < 0.15) {
          await put(id, now);
          came.set(id, now);
          loose.set(id, null);
        } else if (loose.has(id) && random() < 0.2) {
          loose.set(id, loose.get(id) === null ? now : null);
          looks.delete(id);
        }
      }
      const named = ids.filter((id) => loose.get(id) === null);
      await sweepFiles(folder, named, now);
      for (const id of loose.keys()) {
        const here = (await there([id])).length === 1;
        const since = loose.get(id) ?? null;
        const first = looks.get(id);
        // Never what something names, what is young, or what was not seen so a whole grace ago.
        if (since === null || now - (came.get(id) ?? 0) < ORPHAN_GRACE || first === undefined) expect(here).toBe(true);
        if (first !== undefined) expect(here).toBe(now - first < ORPHAN_GRACE);
        if (!here) {
          loose.delete(id);
          looks.delete(id);
        } else if (since !== null && first === undefined && now - (came.get(id) ?? 0) >= ORPHAN_GRACE)
          looks.set(id, now);
      }
    }
  });
});
