import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Log, LogFields } from '../../../shared/kernel/log';
import type { Journal } from './journal';
import { openJournal } from './openJournal';
import type { OpenJournalOptions } from './openJournal';
import { encodeRecord, HEADER_BYTES } from './record';

const EVERYTHING = { after: 0, limit: 1_000_000, maxBytes: Number.MAX_SAFE_INTEGER };

let folder = '';
let now = 1_790_000_000_000;
let lines: { level: string; event: string; fields: LogFields | undefined }[] = [];
let open: Journal[] = [];

const log: Log = {
  info: (event, fields) => lines.push({ level: 'info', event, fields }),
  warn: (event, fields) => lines.push({ level: 'warn', event, fields }),
  error: (event, fields) => lines.push({ level: 'error', event, fields }),
};

async function openHere(more: Partial<OpenJournalOptions> = {}): Promise<Journal> {
  const journal = await openJournal({ folder, clock: () => now, log, ...more });
  open.push(journal);
  return journal;
}

async function reopen(journal: Journal, more: Partial<OpenJournalOptions> = {}): Promise<Journal> {
  await journal.close();
  return openHere(more);
}

const segmentsOf = async () => (await readdir(folder)).filter((name) => name.endsWith('.journal')).sort();
const bodiesOf = async (journal: Journal) => (await journal.read(EVERYTHING)).map((entry) => entry.body);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-journal-'));
  now = 1_790_000_000_000;
  lines = [];
  open = [];
});

afterEach(async () => {
  await Promise.all(open.map((journal) => journal.close()));
  await rm(folder, { recursive: true, force: true });
});

describe('appending and reading', () => {
  it('counts on above what restored tables hold, and never back', async () => {
    const journal = await openHere();
    expect(await journal.append('webhook', 'antes')).toBe(1);
    journal.countFrom(40);
    journal.countFrom(7);
    expect(await journal.append('webhook', 'depois')).toBe(41);
    const again = await reopen(journal);
    expect(await bodiesOf(again)).toEqual(['antes', 'depois']);
    expect(await again.append('webhook', 'e mais')).toBe(42);
  });

  it('starts empty', async () => {
    const journal = await openHere();
    expect(journal.state()).toEqual({ first: 0, last: 0, size: 0, cutBytes: 0, damagedBytes: 0, writable: true });
    expect(await journal.read(EVERYTHING)).toEqual([]);
  });

  it('gives back what was appended, with kind, time and growing numbers, also after opening again', async () => {
    const journal = await openHere();
    expect(await journal.append('webhook', Buffer.from('{"texto":"açaí"}'))).toBe(1);
    now += 5;
    expect(await journal.append('send', '{}')).toBe(2);
    expect(await journal.append('outcome', '')).toBe(3);
    const expected = [
      { seq: 1, kind: 'webhook', at: now - 5, body: '{"texto":"açaí"}' },
      { seq: 2, kind: 'send', at: now, body: '{}' },
      { seq: 3, kind: 'outcome', at: now, body: '' },
    ];
    expect(await journal.read(EVERYTHING)).toEqual(expected);
    const again = await reopen(journal);
    expect(await again.read(EVERYTHING)).toEqual(expected);
    expect(again.state()).toMatchObject({ first: 1, last: 3, cutBytes: 0 });
    expect(await again.append('send', 'x')).toBe(4);
  });

  it('honours the cursor, the limit and the byte budget across segments', async () => {
    const journal = await openHere({ segmentBytes: 4_000 });
    await Promise.all(
      Array.from({ length: 50 }, (_, place) => journal.append('webhook', `${place}`.padStart(500, '.'))),
    );
    for (let place = 50; place < 100; place += 1) await journal.append('webhook', `${place}`.padStart(500, '.'));
    expect((await segmentsOf()).length).toBeGreaterThan(5);
    const seqs = async (after: number, limit: number, maxBytes: number) =>
      (await journal.read({ after, limit, maxBytes })).map((entry) => entry.seq);
    expect(await seqs(42, 5, 1e9)).toEqual([43, 44, 45, 46, 47]);
    expect(await seqs(97, 500, 1e9)).toEqual([98, 99, 100]);
    expect(await seqs(10, 500, 1_200)).toEqual([11, 12]);
    expect(await seqs(10, 500, 1)).toEqual([11]);
    expect(await seqs(100, 500, 1e9)).toEqual([]);
    expect(await seqs(0, 0, 1e9)).toEqual([]);
    expect(await seqs(0, 500, 1e9)).toHaveLength(100);
  });

  it('reads from any cursor while appending, never skipping nor repeating', async () => {
    const journal = await openHere({ segmentBytes: 20_000 });
    const writing = Promise.all(Array.from({ length: 400 }, (_, place) => journal.append('webhook', `body ${place}`)));
    const seen: number[] = [];
    while (seen.length < 400) {
      const batch = await journal.read({ after: seen.at(-1) ?? 0, limit: 37, maxBytes: 1e9 });
      seen.push(...batch.map((entry) => entry.seq));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(seen).toEqual(Array.from({ length: 400 }, (_, place) => place + 1));
  });

  it('tells listeners only of what can be read', async () => {
    const journal = await openHere();
    const told: number[] = [];
    const stop = journal.onAppended((upTo) => told.push(upTo));
    await Promise.all(Array.from({ length: 20 }, () => journal.append('webhook', 'x')));
    await journal.append('webhook', 'y');
    stop();
    await journal.append('webhook', 'z');
    expect(told.at(-1)).toBe(21);
    expect(told.length).toBeLessThan(21);
  });

  it('refuses what is too large and what comes after closing', async () => {
    const journal = await openHere();
    await expect(journal.append('webhook', Buffer.alloc(8 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'journal.tooLarge',
    });
    await journal.close();
    await expect(journal.append('webhook', 'x')).rejects.toMatchObject({ code: 'journal.closed' });
  });

  it('is open once only', async () => {
    const journal = await openHere();
    await expect(openJournal({ folder, clock: () => now, log })).rejects.toMatchObject({ code: 'journal.locked' });
    const again = await reopen(journal);
    expect(again.state().last).toBe(0);
  });

  it('gives numbers above what the database has acknowledged', async () => {
    const journal = await openHere({ seqFloor: 500 });
    expect(await journal.append('webhook', 'x')).toBe(501);
  });
});

describe('damage', () => {
  it('cuts a torn tail, keeps it aside, and never gives its numbers again', async () => {
    const journal = await openHere();
    await journal.append('webhook', 'one');
    await journal.append('webhook', 'two');
    await journal.close();
    const path = join(folder, (await segmentsOf())[0] ?? '');
    await truncate(path, (await stat(path)).size - 1);
    const again = await openHere();
    expect(await bodiesOf(again)).toEqual(['one']);
    expect(again.state()).toMatchObject({ last: 1, cutBytes: HEADER_BYTES + 2, writable: true });
    const aside = (await readdir(folder)).filter((name) => name.startsWith('torn-'));
    expect(aside).toHaveLength(1);
    expect((await stat(join(folder, aside[0] ?? ''))).size).toBe(HEADER_BYTES + 2);
    expect(lines.map((line) => line.event)).toContain('journal.cut');
    expect(await again.append('webhook', 'three')).toBeGreaterThan(2);
    const third = await reopen(again);
    expect(await bodiesOf(third)).toEqual(['one', 'three']);
    expect(third.state().cutBytes).toBe(0);
  });

  it('skips a damaged entry in the middle of an older segment, reports it once, and keeps the rest', async () => {
    const journal = await openHere({ segmentBytes: 1_000 });
    for (let place = 0; place < 30; place += 1) await journal.append('webhook', `entry ${place}`.padEnd(100, '.'));
    await journal.close();
    const path = join(folder, (await segmentsOf())[1] ?? '');
    const bytes = await readFile(path);
    bytes[2 * (HEADER_BYTES + 100) + 50] = (bytes[2 * (HEADER_BYTES + 100) + 50] ?? 0) ^ 4;
    await writeFile(path, bytes);
    const again = await openHere({ segmentBytes: 1_000 });
    const read = await again.read(EVERYTHING);
    expect(read).toHaveLength(29);
    expect(await again.read(EVERYTHING)).toHaveLength(29);
    expect(again.state().damagedBytes).toBe(HEADER_BYTES + 100);
    expect(lines.filter((line) => line.event === 'journal.damage')).toHaveLength(1);
  });

  it('finds the last entry when the newest segment holds none', async () => {
    const journal = await openHere();
    await journal.append('webhook', 'one');
    await journal.close();
    await writeFile(join(folder, '0000000000000009.journal'), Buffer.from('not a record at all'));
    const again = await openHere();
    expect(again.state()).toMatchObject({ first: 1, last: 1, cutBytes: 19 });
    expect(await again.append('webhook', 'two')).toBeGreaterThanOrEqual(9);
    expect(await bodiesOf(again)).toEqual(['one', 'two']);
  });

  it('is not fooled by a record inside a body, nor by a length beyond the file', async () => {
    const inner = encodeRecord('send', 77, now, Buffer.from('inner'));
    const journal = await openHere();
    await journal.append('webhook', inner);
    await journal.append('webhook', 'after');
    expect((await journal.read(EVERYTHING)).map((entry) => entry.seq)).toEqual([1, 2]);
  });
});

describe('pruning', () => {
  it('deletes only whole segments that are old and secured', async () => {
    const journal = await openHere({ segmentBytes: 300 });
    for (let place = 0; place < 12; place += 1) {
      await journal.append('webhook', 'x'.repeat(70));
      now += 1_000;
    }
    const before = await segmentsOf();
    expect(await journal.prune({ before: now + 1, securedUpTo: 0 })).toBe(0);
    expect(await journal.prune({ before: 0, securedUpTo: 1_000 })).toBe(0);
    expect(await segmentsOf()).toEqual(before);
    expect(await journal.prune({ before: now - 6_000, securedUpTo: 1_000 })).toBe(2 * 3 * (HEADER_BYTES + 70));
    expect(journal.state().first).toBe(7);
    await journal.prune({ before: now + 1, securedUpTo: 1_000 });
    expect(await segmentsOf()).toHaveLength(1);
    expect((await journal.read(EVERYTHING)).map((entry) => entry.seq)).toEqual([10, 11, 12]);
    const again = await reopen(journal);
    expect(again.state()).toMatchObject({ first: 10, last: 12 });
  });
});
