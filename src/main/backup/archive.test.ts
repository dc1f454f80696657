import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRows, rowsText } from '../../shared/domain/backup/rowsText';
import { makeArchiveKey, mediaFolderOf, unlockArchiveKey } from './archiveKey';
import { archivePieces, findArchive, openManifest } from './archiveReader';
import { ArchiveWriter } from './archiveWriter';
import { ChunkTally } from './chunkTally';
import { FileKeys } from './fileKeys';
import { salvagedPieces } from './salvageReader';
import { verifyArchive } from './verifyArchive';

/** The cheapest there is: what is tested is not how long a guess takes. */
const CHEAP = 1;
const PASSPHRASE = 'tigela girafa palco azul morango';
/** Hundreds of archives are read to their end, ms: longer than usual on a busy computer. */
const PATIENCE = 120_000;

let folder: string;
let key: Awaited<ReturnType<typeof makeArchiveKey>>;
let keys: FileKeys;
let whole: Buffer;

/** Cannot be squeezed: an archive of a few rows is then longer than one block of its encryption. */
const noise = (id: number): string => createHash('sha512').update(String(id)).digest('base64');
const row = (id: number) => ({ id: `wamid.${id}`, order: id, text: `pão de queijo nº ${id} 🥖 ${noise(id)}` });

async function writeArchive(path: string): Promise<void> {
  keys = new FileKeys();
  const head = { format: 1, app: '0.1.0', phoneNumberId: '100000000000001', createdAt: 1_000, zoneOffset: -180 };
  const writer = await ArchiveWriter.create(
    path,
    { ...head, kind: 'manual', wrappedKey: key.wrapped },
    key.recipient,
    keys,
  );
  const tally = new ChunkTally();
  const add = async (table: string, chunk: number, ids: readonly number[]): Promise<void> => {
    const place = { table, chunk, after: chunk === 0 ? null : 'wamid.9', upTo: chunk === 0 ? 'wamid.9' : null };
    const piece = { place: { ...place, rows: ids.length }, body: Buffer.from(rowsText(ids.map(row))) };
    tally.add(piece);
    await writer.add(piece);
  };
  await add('contacts', 0, []);
  for (let chunk = 0; chunk < 6; chunk += 1)
    await add(
      'messages',
      chunk,
      Array.from({ length: 400 }, (_, n) => 400 * chunk + n),
    );
  // Read again, since it changed meanwhile: replaces the first.
  await add('messages', 2, [7, 8, 9]);
  await writer.finish({
    ...{ format: 1, head: writer.headHash, phoneNumberId: '100000000000001', displayName: 'Padaria', createdAt: 1_000 },
    ...{ schema: 3, cursor: 12, tables: [...tally.tables()], root: tally.root() },
    facts: { messages: 2_003, contacts: 0, conversations: 0, attendants: ['Marina Inventada'] },
    ...{ mediaFolder: mediaFolderOf(key.recipient), media: [] },
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'balcao-archive-'));
  key = await makeArchiveKey(PASSPHRASE, CHEAP);
  await writeArchive(join(folder, 'whole'));
  whole = await readFile(join(folder, 'whole'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A file of its own for each, so that one attempt never reads what another writes. */
let tried = 0;
async function verdictOf(bytes: Buffer): Promise<string> {
  const path = join(folder, `tried-${(tried += 1)}`);
  await writeFile(path, bytes);
  const verdict = await verifyArchive(path, key.secret);
  await rm(path);
  return verdict.ok ? 'whole' : verdict.failure.code;
}

async function salvagedRows(bytes: Buffer): Promise<{ readonly chunks: number; readonly last: boolean }> {
  const path = join(folder, `salvaged-${(tried += 1)}`);
  await writeFile(path, bytes);
  const found = await findArchive(path);
  if (!found.ok) return { chunks: 0, last: false };
  let chunks = 0;
  let last = false;
  for await (const { place, body } of salvagedPieces(found.value, key.secret)) {
    // Nothing is ever made up: a piece that is given is one that was written.
    expect(parseRows(body.toString())).toHaveLength(place.rows);
    chunks += 1;
    last = place.rows === 3;
  }
  await rm(path);
  return { chunks, last };
}

describe('an archive', () => {
  it('is read back whole, by what was noted while writing and by the passphrase', async () => {
    const noted = await verifyArchive(join(folder, 'whole'), keys);
    expect(noted.ok && noted.value.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['contacts', 0],
      ['messages', 2_003],
    ]);
    expect(await unlockArchiveKey(key.wrapped, PASSPHRASE)).toBe(key.secret);
    expect(await verdictOf(whole)).toBe('whole');
  });

  it('opens with no other passphrase', async () => {
    expect(await unlockArchiveKey(key.wrapped, `${PASSPHRASE} `)).toBeNull();
    expect(await unlockArchiveKey(key.wrapped, '')).toBeNull();
    const other = await makeArchiveKey(PASSPHRASE, CHEAP);
    const verdict = await verifyArchive(join(folder, 'whole'), other.secret);
    expect(verdict.ok).toBe(false);
  });

  it('shows nothing of what is in it to whoever has no key', () => {
    const text = whole.toString('latin1');
    expect(['Marina', 'wamid', 'Padaria', PASSPHRASE].filter((secret) => text.includes(secret))).toEqual([]);
  });

  it(
    'is never taken for whole after any one bit has changed',
    async () => {
      const bit = fc.integer({ min: 0, max: whole.length * 8 - 1 });
      await fc.assert(
        fc.asyncProperty(bit, async (place) => {
          const bytes = Buffer.from(whole);
          bytes.writeUInt8(bytes.readUInt8(place >> 3) ^ (1 << (place & 7)), place >> 3);
          expect(await verdictOf(bytes)).not.toBe('whole');
        }),
        { numRuns: 150 },
      );
      // The head and the foot, bit by bit.
      for (let place = 0; place < 96; place += 1) {
        for (const at of [place, whole.length - 1 - place]) {
          const bytes = Buffer.from(whole);
          bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (place & 7)), at);
          expect(await verdictOf(bytes)).not.toBe('whole');
        }
      }
    },
    PATIENCE,
  );

  it(
    'is never taken for whole after it was cut or something was added',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
          expect(await verdictOf(whole.subarray(0, length))).not.toBe('whole');
        }),
        { numRuns: 100 },
      );
      expect(await verdictOf(Buffer.concat([whole, Buffer.from([0])]))).toBe('backup-damaged');
    },
    PATIENCE,
  );

  it('gives what lies before a cut', async () => {
    const path = join(folder, 'cut');
    await writeFile(path, whole);
    await truncate(path, Math.floor(whole.length * 0.9));
    const found = await findArchive(path);
    if (!found.ok) throw new Error(found.failure.code);
    const saved: number[] = [];
    const reading = async (): Promise<void> => {
      for await (const { body } of archivePieces(found.value, key.secret))
        saved.push(parseRows(body.toString()).length);
    };
    await expect(reading()).rejects.toThrow();
    expect(found.value.parts).toBeNull();
    expect(saved.length).toBeGreaterThan(1);
    expect(saved.slice(0, 2)).toEqual([0, 400]);
  });

  it('loses no more than the block that was altered', async () => {
    const place = fc.integer({ min: Math.floor(whole.length * 0.2), max: Math.floor(whole.length * 0.6) });
    await fc.assert(
      fc.asyncProperty(place, async (at) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
        const saved = await salvagedRows(bytes);
        // A block holds parts of three chunks here; the other ones are there, with those behind the damage.
        expect(saved.chunks).toBeGreaterThanOrEqual(4);
        expect(saved.last).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('whose end is cut still has everything before the cut, and says what it had while its list of contents is whole', async () => {
    const path = join(folder, 'footless');
    await writeFile(path, whole.subarray(0, whole.length - 30));
    const found = await findArchive(path);
    if (!found.ok) throw new Error(found.failure.code);
    expect(found.value.parts).toBeNull();
    expect((await openManifest(found.value, key.secret))?.facts.messages).toBe(2_003);
    expect((await salvagedRows(whole.subarray(0, whole.length - 30))).chunks).toBe(8);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1_000, max: whole.length - 1 }), async (length) => {
        const { chunks } = await salvagedRows(whole.subarray(0, length));
        expect(chunks).toBeLessThanOrEqual(8);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['not there', null, 'backup-gone'],
    ['empty', Buffer.alloc(0), 'backup-foreign'],
    ['a picture', Buffer.from('\x89PNG\r\n and so on and on'), 'backup-foreign'],
  ])('is told from a file that is %s', async (_what, bytes, code) => {
    const path = join(folder, 'other');
    await rm(path, { force: true });
    if (bytes) await writeFile(path, bytes);
    const found = await findArchive(path);
    expect(found.ok ? 'found' : found.failure.code).toBe(code);
  });
});
