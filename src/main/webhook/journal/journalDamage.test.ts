import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Log } from '../../../shared/kernel/log';
import type { JournalFile, JournalFs } from './journalFs';
import { nodeJournalFs } from './journalFs';
import { openJournal } from './openJournal';

const EVERYTHING = { after: 0, limit: 1_000_000, maxBytes: Number.MAX_SAFE_INTEGER };
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const clock = () => 1_790_000_000_000;
const bodies = fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { minLength: 1, maxLength: 25 });
const placeInFile = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'balcao-damage-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the bodies, damages the only segment, opens again and gives what is read then. */
async function readDamaged(folder: string, texts: readonly string[], damage: (bytes: Buffer) => Buffer) {
  const journal = await openJournal({ folder, clock, log });
  await Promise.all(texts.map((text) => journal.append('webhook', text)));
  await journal.close();
  const path = join(folder, (await readdir(folder)).find((name) => name.endsWith('.journal')) ?? '');
  const whole = await readFile(path);
  await writeFile(path, damage(whole));
  const again = await openJournal({ folder, clock, log });
  const read = await again.read(EVERYTHING);
  const seq = await again.append('webhook', 'next');
  const state = again.state();
  await again.close();
  return { read, seq, state };
}

const ends = (texts: readonly string[]): number[] => {
  let end = 0;
  return texts.map((text) => (end += 32 + Buffer.byteLength(text)));
};

describe('whatever happens to the bytes', () => {
  it('truncation at any byte keeps every whole entry before it', async () => {
    const property = fc.asyncProperty(bodies, placeInFile, (texts, where) =>
      inFolder(async (folder) => {
        const length = Math.floor(where * (ends(texts).at(-1) ?? 0));
        const { read, seq, state } = await readDamaged(folder, texts, (bytes) => bytes.subarray(0, length));
        const whole = ends(texts).filter((end) => end <= length);
        expect(read.map((entry) => entry.body)).toEqual(texts.slice(0, whole.length));
        expect(state.cutBytes).toBe(length - (whole.at(-1) ?? 0));
        expect(seq).toBeGreaterThan(whole.length);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('a flipped bit costs at most its own entry', async () => {
    const property = fc.asyncProperty(bodies, placeInFile, fc.integer({ min: 0, max: 7 }), (texts, where, bit) =>
      inFolder(async (folder) => {
        const at = Math.floor(where * (ends(texts).at(-1) ?? 0));
        const { read, seq, state } = await readDamaged(folder, texts, (bytes) => {
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
          return bytes;
        });
        const hit = ends(texts).findIndex((end) => at < end);
        expect(read.map((entry) => entry.seq)).toEqual(texts.map((_, place) => place + 1).filter((n) => n !== hit + 1));
        expect(read.map((entry) => entry.body)).toEqual(texts.filter((_, place) => place !== hit));
        expect(state.cutBytes + state.damagedBytes).toBe(32 + Buffer.byteLength(texts[hit] ?? ''));
        expect(seq).toBeGreaterThan(texts.length);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

describe('a disk that refuses', () => {
  const refusing = (errno: () => string | null, at: 'write' | 'sync'): JournalFs => ({
    ...nodeJournalFs,
    async open(path, mode) {
      const file = await nodeJournalFs.open(path, mode);
      const fail = (): void => {
        const code = errno();
        if (code !== null) throw Object.assign(new Error('refused'), { code });
      };
      const broken: JournalFile = {
        ...file,
        async write(bytes, position) {
          // Half a record is on the disk when the refusal comes.
          if (at === 'write' && errno() !== null) await file.write(bytes.subarray(0, 20), position);
          if (at === 'write') fail();
          await file.write(bytes, position);
        },
        async sync() {
          if (at === 'sync') fail();
          await file.sync();
        },
      };
      return broken;
    },
  });

  it.each([
    ['ENOSPC', 'write', 'journal.full'],
    ['EIO', 'sync', 'journal.io'],
    ['EROFS', 'write', 'journal.readOnly'],
  ] as const)('%s at %s: refuses with %s, keeps what was good, and recovers', async (errno, at, code) => {
    await inFolder(async (folder) => {
      let failing: string | null = null;
      const journal = await openJournal({ folder, clock, log, fs: refusing(() => failing, at) });
      await journal.append('webhook', 'good');
      failing = errno;
      await expect(journal.append('webhook', 'lost')).rejects.toMatchObject({ code });
      await expect(journal.append('webhook', 'lost too')).rejects.toMatchObject({ code });
      expect(journal.state()).toMatchObject({ writable: false, last: 1 });
      failing = null;
      const seq = await journal.append('webhook', 'good again');
      expect(journal.state()).toMatchObject({ writable: true, last: seq });
      await journal.close();
      const again = await openJournal({ folder, clock, log });
      expect((await again.read(EVERYTHING)).map((entry) => entry.body)).toEqual(['good', 'good again']);
      expect(again.state().cutBytes).toBe(0);
      await again.close();
    });
  });
});

describe('a killed process', () => {
  it('leaves every entry that it was told to be safe, and no lock', async () => {
    await inFolder(async (folder) => {
      const vite = join(process.cwd(), 'node_modules/vite/dist/node/index.js');
      const script = join(folder, 'appender.mjs');
      await writeFile(script, childScript(vite, join(__dirname, 'openJournal.ts'), join(folder, 'journal')));
      const child = fork(script, { stdio: 'ignore' });
      let acknowledged = 0;
      await new Promise<void>((resolve) => {
        child.on('message', (seq) => {
          acknowledged = Math.max(acknowledged, Number(seq));
          if (acknowledged > 300) child.kill('SIGKILL');
        });
        child.on('exit', () => resolve());
      });
      const journal = await openJournal({ folder: join(folder, 'journal'), clock, log });
      const read = await journal.read(EVERYTHING);
      await journal.close();
      expect(acknowledged).toBeGreaterThan(300);
      expect(read.length).toBeGreaterThanOrEqual(acknowledged);
      expect(read.every((entry, place) => entry.seq === place + 1 && entry.body === `entry ${entry.seq}`)).toBe(true);
    });
  });
});

/** The child runs the real source, transformed by the same tool that runs the tests. */
function childScript(vite: string, source: string, folder: string): string {
  return `
    import { runnerImport } from ${JSON.stringify(vite)};
    const { module } = await runnerImport(${JSON.stringify(source)});
    const quiet = () => undefined;
    const journal = await module.openJournal({
      folder: ${JSON.stringify(folder)}, clock: () => 1, log: { info: quiet, warn: quiet, error: quiet } });
    let next = 0;
    const one = async () => { for (;;) { next += 1; process.send(await journal.append('webhook', 'entry ' + next)); } };
    await Promise.all(Array.from({ length: 16 }, one));
  `;
}
