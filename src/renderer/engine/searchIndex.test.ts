import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IndexStatus } from '../../shared/domain/search/indexStatus';
import { ANYTHING } from '../../shared/domain/search/searchFilter';
import { addNote } from '../commands/addNote';
import { receiveEvents } from '../commands/receiveEvents';
import { ANA, eventItem, messageFrom, NOON } from '../commands/receive/sampleItems';
import { renameContact } from '../commands/renameContact';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase, reopen } from '../db/openMemoryDatabase';
import type { Said, SearchChannel } from '../search/channel';
import { findRows } from '../search/searchDesk';
import { SearchClient } from '../search/searchClient';
import { keepIndex } from '../search/worker/keepIndex';
import { memoryFile } from '../search/worker/memoryFile';
import type { IndexFile, OpenFile } from '../search/worker/sqlite';

const random = countingBytes();
const occasion = { now: NOON, random };
const statuses: IndexStatus[] = [];
let db: BalcaoDatabase;
let client: SearchClient;
let ending: AbortController;
let over: Promise<void> | null = null;
let file: IndexFile | null = null;

/** Two ends of a channel: what one says the other hears, a moment later. */
function twoEnds(): readonly [SearchChannel, SearchChannel] {
  const hears: ((said: Said) => void)[] = [() => undefined, () => undefined];
  const end = (own: 0 | 1): SearchChannel => ({
    say: (said) => queueMicrotask(() => hears[1 - own]?.(structuredClone(said))),
    hear: (listen) => void (hears[own] = listen),
    close: () => void (hears[own] = () => undefined),
  });
  return [end(0), end(1)];
}

function keep(openFile: OpenFile = async () => (file = await memoryFile())): void {
  const [ours, theirs] = twoEnds();
  client = new SearchClient(ours, 'window');
  client.onStatus((status) => statuses.push(status));
  ending = new AbortController();
  over = keepIndex({
    // The keeper closes what it opened: the tests' own stays open.
    openDatabase: () => reopenBeside(),
    openFile,
    channels: [theirs],
    clock: () => NOON,
    signal: ending.signal,
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 5))),
  });
}

async function reopenBeside(): Promise<BalcaoDatabase> {
  return openMemoryDatabase(await factoryOf());
}

function factoryOf(): Promise<IDBFactory> {
  return Promise.resolve((db as unknown as { readonly _deps: { readonly indexedDB: IDBFactory } })._deps.indexedDB);
}

async function receive(wamid: string, text: string, seq: number): Promise<void> {
  const items = [eventItem(messageFrom(ANA, wamid, NOON + seq * 1_000, { content: { kind: 'text', text } }), seq)];
  await receiveEvents(db, { items, cursor: seq, recovering: false }, occasion);
}

async function found(typed: string): Promise<string[]> {
  const request = { typed, filter: ANYTHING, scope: null, order: 'newest', limit: 20, after: null } as const;
  const { rows, slow } = await findRows({ db, client, clock: () => NOON }, request, () => true);
  expect(slow).toBe(false);
  return rows.map(({ message, note }) => message?.id ?? `note of ${note?.authorId ?? ''}`);
}

beforeEach(async () => {
  db = await openMemoryDatabase();
  statuses.length = 0;
});
afterEach(async () => {
  ending.abort();
  await over;
  client.close();
  db.close();
});

it('reads what was there before, then follows what comes, is edited, revoked, noted and renamed', async () => {
  await receive('w1', 'Quero a segunda via do boleto', 1);
  keep();
  await expect.poll(() => client.current()).toMatchObject({ state: 'following', documents: 1 });
  expect(await found('boletos ')).toEqual(['w1']);
  await receive('w2', 'Cadê o boleto?', 2);
  await expect.poll(() => found('boleto')).toEqual(['w2', 'w1']);
  const edit = { type: 'edit', wamid: 'e1', at: NOON, sender: ANA, originalWamid: 'w2' } as const;
  await receiveEvents(
    db,
    {
      items: [eventItem({ ...edit, content: { kind: 'text', text: 'Cadê o carnê?' } }, 3)],
      cursor: 3,
      recovering: false,
    },
    occasion,
  );
  await expect.poll(() => found('carnê')).toEqual(['w2']);
  expect(await found('boleto')).toEqual(['w1']);
  const revoke = { type: 'revoke', wamid: 'r1', at: NOON, sender: ANA, originalWamid: 'w1' } as const;
  await receiveEvents(db, { items: [eventItem(revoke, 4)], cursor: 4, recovering: false }, occasion);
  await expect.poll(() => found('boleto')).toEqual([]);
  await addNote(db, { conversationId: 'cv-w1', by: 'local', text: 'ligar amanhã cedo', mentionIds: [] }, occasion);
  await expect.poll(() => found('amanha')).toEqual(['note of local']);
  await renameContact(db, { by: 'local', conversationId: 'cv-w1', givenName: 'Outra' }, occasion);
  expect(await found('carnê')).toEqual(['w2']);
});

it('mends what the tables have without it, and what they no longer have', async () => {
  await receive('w1', 'primeiro', 1);
  await receive('w2', 'segundo', 2);
  keep();
  await expect.poll(() => client.current().documents).toBe(2);
  expect(await client.ask({ ask: 'verify' })).toEqual({ agreed: true });
  const row = await db.messages.get('w1');
  if (!row) throw new Error('w1 is there');
  await db.messages.delete('w1');
  await db.messages.bulkAdd([
    { ...row, id: 'x1', content: { kind: 'text', text: 'terceiro' } },
    { ...row, id: 'x2', order: row.order + 5, content: { kind: 'text', text: 'quarto' } },
  ]);
  expect(await client.ask({ ask: 'verify' })).toEqual({ agreed: false });
  await expect.poll(() => found('terceiro')).toEqual(['x1']);
  await expect.poll(() => found('primeiro')).toEqual([]);
  await expect.poll(() => client.current()).toMatchObject({ state: 'following', documents: 3, checked: 'mended' });
});

it('is made anew when somebody asks, and when it breaks', async () => {
  await receive('w1', 'primeiro', 1);
  keep();
  await expect.poll(() => client.current().state).toBe('following');
  expect(await client.ask({ ask: 'rebuild' })).toEqual({ done: true });
  await expect.poll(() => found('primeiro')).toEqual(['w1']);
  file?.db.exec('DROP TABLE documents');
  expect(await client.ask({ ask: 'find', request: everything })).toEqual({ failed: true });
  await expect.poll(() => statuses.some(({ renewed }) => renewed)).toBe(true);
  await expect.poll(() => client.current().state).toBe('following');
  expect(await found('primeiro')).toEqual(['w1']);
});

it('is thrown away with its database', async () => {
  await receive('w1', 'primeiro', 1);
  keep();
  await expect.poll(() => client.current().state).toBe('following');
  const meta = await db.meta.get('database');
  await db.meta.put({ ...(meta as object), databaseId: 'another' } as never);
  await db.messages.clear();
  ending.abort();
  await over;
  db = await reopen(db);
  keep();
  await expect.poll(() => client.current()).toMatchObject({ state: 'following', documents: 0 });
});

it('says that there is none where the computer gives it no place, and the tables are looked through', async () => {
  await receive('w1', 'primeiro pedido', 1);
  keep(() => Promise.reject(new TypeError('navigator.storage.getDirectory is not a function')));
  await expect.poll(() => client.current().state).toBe('unavailable');
  const request = { ...everything, typed: 'pedido' };
  const { rows, slow } = await findRows({ db, client, clock: () => NOON }, request, () => true);
  expect({ slow, ids: rows.map(({ message }) => message?.id) }).toEqual({ slow: true, ids: ['w1'] });
});

const everything = { typed: 'x', filter: ANYTHING, scope: null, order: 'newest', limit: 1, after: null } as const;
