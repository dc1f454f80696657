import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArchivePiece, TablesRead } from '../../../shared/contract/backup';
import { done } from '../../../shared/kernel/result';
import { createFakeBridge } from '../../bridge/fakeBridge';
import { finishRestore } from '../../commands/restore/finishRestore';
import { knownSchema, Staging } from '../../commands/restore/staging';
import type { BalcaoDatabase } from '../../db/database';
import { openDatabase } from '../../db/database';
import type { MessageRow } from '../../db/messages/row';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { readOut } from './readOut';

const factory = new IDBFactory();
const compare = (a: IDBValidKey, b: IDBValidKey): number => factory.cmp(a, b);
const occasion = { now: 5_000, random: countingBytes() };

function message(id: string, text: string): MessageRow {
  const author = { kind: 'customer', id: 'ct-1' } as const;
  return { id, conversationId: 'cv-1', order: 1, at: 1, direction: 'in', author, content: { kind: 'text', text } };
}

/** Reads out into memory; between the pieces somebody goes on working. */
async function readWhile(db: BalcaoDatabase, work: (piece: number) => Promise<void>) {
  const pieces: ArchivePiece[] = [];
  let read: TablesRead | null = null;
  const bridge = createFakeBridge({
    'backup.piece': async (_run, piece) => {
      pieces.push(piece);
      await work(pieces.length);
      return done(null);
    },
    'backup.progress': () => done(null),
    'backup.tablesRead': (_run, facts) => {
      read = facts;
      return done(null);
    },
  });
  const timers = { after: (_ms: number, ring: () => void) => (setTimeout(ring, 0), () => undefined) };
  await readOut({ db, bridge, timers, signal: new AbortController().signal, compare }, 'run');
  return { pieces, read: read as TablesRead | null };
}

const hash = async (text: string): Promise<string> => bytesToHex(sha256(utf8ToBytes(text)));

/** The tables of an archive, the last piece of a place counting. */
function factsOf(pieces: readonly ArchivePiece[]) {
  const tables = new Map<string, ArchivePiece[]>();
  for (const piece of pieces) {
    const ofTable = tables.get(piece.place.table) ?? [];
    ofTable[piece.place.chunk] = piece;
    tables.set(piece.place.table, ofTable);
  }
  return [...tables].map(([name, chunks]) => ({
    name,
    rows: chunks.reduce((sum, { place }) => sum + place.rows, 0),
    chunks: chunks.map(({ place: { after, upTo }, body }) => {
      return { after, upTo, hash: bytesToHex(sha256(body)) };
    }),
  }));
}

async function restored(pieces: readonly ArchivePiece[]) {
  const indexedDB = new IDBFactory();
  const dexie = { indexedDB, IDBKeyRange };
  const staging = await Staging.begin({ phoneNumberId: '1', schema: knownSchema, dexie, hash }, occasion);
  for (const { place, body } of pieces) await staging.put(place, new TextDecoder().decode(body));
  return { staging, dexie };
}

async function everything(db: BalcaoDatabase): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

async function seeded(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  await db.messages.bulkPut(Array.from({ length: 260 }, (_, n) => message(`wamid.${n}`, `pedido ${n}`)));
  return db;
}

describe('reading all tables out', () => {
  it('gives the tables of one moment, whatever is written meanwhile', async () => {
    const act = fc.record({
      at: fc.integer({ min: 1, max: 25 }),
      kind: fc.constantFrom('put', 'new', 'delete', 'many', 'clear'),
      n: fc.integer({ min: 0, max: 259 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 8 }), async (acts) => {
        const db = await seeded();
        const { pieces } = await readWhile(db, async (piece) => {
          for (const { kind, n } of acts.filter(({ at }) => at === piece)) {
            if (kind === 'put') await db.messages.put(message(`wamid.${n}`, 'mudou'));
            if (kind === 'new') await db.messages.put(message(`a${n}`, 'novo'));
            if (kind === 'delete') await db.messages.delete(`wamid.${n}`);
            if (kind === 'many')
              await db.messages.bulkPut(Array.from({ length: 60 }, (_, k) => message(`m${n}-${k}`, 'x')));
            if (kind === 'clear') await db.strays.where(':id').above('').delete();
          }
        });
        const { staging } = await restored(pieces);
        expect(await staging.compare(factsOf(pieces), () => undefined)).toBeNull();
        const back = await everything(staging.db);
        expect({ ...back, meta: back['meta']?.filter((row) => (row as { key: string }).key !== 'restoring') }).toEqual(
          await everything(db),
        );
      }),
      { numRuns: 25 },
    );
  });

  it('ends when main wants no more', async () => {
    const db = await seeded();
    const bridge = createFakeBridge({ 'backup.piece': () => ({ ok: false, failure: { code: 'backup-over' } }) });
    const timers = { after: () => () => undefined };
    const parts = { db, bridge, timers, signal: new AbortController().signal, compare };
    expect(await readOut(parts, 'run')).toBe(false);
    expect(bridge.asked.filter(({ name }) => name === 'backup.tablesRead')).toEqual([]);
  });
});

describe('a restore', () => {
  it('is never opened before its last act, and then holds back what was waiting to be sent', async () => {
    const db = await seeded();
    await db.table('outbox').put({ id: 'ob1', conversationId: 'cv-1', state: 'queued', attempts: 0, dueAt: 0 });
    await db.presences.put({ attendantId: 'local', state: 'online', reason: null, automatic: false, since: 1 });
    await db.farewells.put({ id: 'cv-1@1', conversationId: 'cv-1', closedAt: 1, dueAt: 2, attendantId: 'local' });
    const { pieces, read } = await readWhile(db, async () => undefined);
    expect(read).toMatchObject({ schema: knownSchema, contacts: 0 });
    const { staging, dexie } = await restored(pieces);
    const half = await openDatabase('1', { dexie });
    expect(half.ok && [half.value.generation, await half.value.messages.count()]).toEqual([1, 0]);
    if (half.ok) half.value.close();
    const mark = await finishRestore(staging, { from: 4_000, salvaged: false }, occasion, dexie);
    const whole = await openDatabase('1', { dexie });
    if (!whole.ok) throw new Error(whole.failure.code);
    expect([whole.value.generation, await whole.value.messages.count()]).toEqual([2, 260]);
    expect(await whole.value.outbox.get('ob1')).toMatchObject({ state: 'unconfirmed', unconfirmedSince: 5_000 });
    expect(await whole.value.presences.count()).toBe(0);
    expect(await whole.value.farewells.count()).toBe(0);
    expect(await whole.value.meta.get('database')).toMatchObject({ databaseId: mark.databaseId });
    expect(mark.databaseId).not.toBe(((await db.meta.get('database')) as { databaseId: string }).databaseId);
  });

  it('notices a row that is not what it was', async () => {
    const { pieces } = await readWhile(await seeded(), async () => undefined);
    const { staging } = await restored(pieces);
    await staging.db.messages.update('wamid.77', { order: 2 });
    expect(await staging.compare(factsOf(pieces), () => undefined)).toBe('messages');
  });
});
