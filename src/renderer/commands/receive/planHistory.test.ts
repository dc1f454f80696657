import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { SAMPLE_NUMBER_ID, sampleWebhook } from '../../../shared/whatsapp/samples/envelope';
import { parseWebhook } from '../../../shared/whatsapp/parseWebhook';
import type { BalcaoDatabase } from '../../db/database';
import { openMemoryDatabase } from '../../db/openMemoryDatabase';
import { readCounters } from '../../db/meta/read';
import { wamidOf } from '../../db/messages/row';
import { beginImport } from '../imports/beginImport';
import { endImport } from '../imports/endImport';
import { importMessages, type ReadyEntry } from '../imports/importMessages';
import { undoImport } from '../imports/undoImport';
import { occasion } from '../serve/sampleCounter';
import { receiveEvents } from '../receiveEvents';
import { NOON } from './sampleItems';

const ana = '5511988776655';
const DAY_SECONDS = 86_400;

function past(id: string, daysAgo: number, content: object, more: object = {}): object {
  return { from: ana, id, timestamp: String(NOON / 1_000 - daysAgo * DAY_SECONDS), ...content, ...more };
}
const text = (body: string): object => ({ type: 'text', text: { body } });
const ours = (status: string): object => ({ from: '551140000000', to: ana, history_context: { status } });

function chunk(phase: number, order: number, messages: readonly object[]): object {
  const metadata = { phase, chunk_order: order, progress: 40 };
  const threads = [{ id: ana, context: { wa_id: ana, user_id: 'BR.77', username: '@ana' }, messages }];
  return sampleWebhook({ history: [{ metadata, threads }] }, 'history');
}

let seq = 0;
async function deliver(db: BalcaoDatabase, ...bodies: readonly object[]): Promise<void> {
  for (const body of bodies) {
    seq += 1;
    const events = parseWebhook(JSON.stringify(body), SAMPLE_NUMBER_ID);
    const items = events.map((event, place) => ({ kind: 'event' as const, seq, place, at: NOON, event }));
    await receiveEvents(db, { items, cursor: seq, recovering: false }, { ...occasion, now: NOON });
  }
}

const chunks = [
  chunk(0, 1, [past('w5', 1, text('ontem')), past('w6', 1, text('respondida'), ours('READ'))]),
  chunk(1, 1, [past('w3', 40, text('há um mês')), past('w4', 39, { type: 'media_placeholder' })]),
  chunk(2, 1, [past('w1', 150, text('há meio ano')), past('w2', 149, text('resposta antiga'), ours('DELIVERED'))]),
];

async function summary(db: BalcaoDatabase): Promise<unknown> {
  const rows = await db.messages.orderBy('id').toArray();
  const conversations = await db.conversations.toArray();
  return {
    messages: rows.map(({ id, at, direction, delivery, importId, content }) => {
      return { id, at, direction, delivery, importId, kind: content.kind };
    }),
    conversations: conversations.map(({ state, unread, messageCount, lastMessage, lastAt, createdAt }) => {
      return { state, unread, messageCount, last: lastMessage?.messageId, lastAt, createdAt };
    }),
    counters: await readCounters(db),
  };
}

/** A chat file of the same customer, brought in before the number came here. */
async function bringIn(db: BalcaoDatabase, entries: readonly ReadyEntry[]): Promise<string> {
  const customer = { name: 'Ana', waId: ana };
  const begun = await beginImport(db, { by: 'local', fileName: 'a.txt', customer }, occasion);
  if (!begun.ok) throw new Error(begun.failure.code);
  const { importId } = begun.value;
  const slice = await importMessages(db, { by: 'local', importId, reason: 'Importada', entries }, occasion);
  if (!slice.ok) throw new Error(slice.failure.code);
  await endImport(db, importId, occasion);
  return importId;
}

const said = (daysAgo: number, words: string, direction: 'in' | 'out' = 'in'): ReadyEntry => ({
  ...{ at: NOON - daysAgo * DAY_SECONDS * 1_000, direction, kind: 'text', text: words },
  content: { kind: 'text', text: words },
});

describe('history that a chat file has told before', () => {
  it('stands there once, each telling of it, and gets the id and the ticks that WhatsApp knows', async () => {
    const db = await openMemoryDatabase();
    const importId = await bringIn(db, [
      said(40, 'ok'),
      said(40, 'ok'),
      said(39, 'feito', 'out'),
      said(20, 'só no arquivo'),
    ]);
    const before = await readCounters(db);
    const told = chunk(1, 1, [
      past('w1', 40, text('ok')),
      past('w2', 40, text('ok')),
      past('w3', 40, text('ok')),
      past('w4', 39, text('feito'), ours('READ')),
    ]);
    await deliver(db, told);
    await deliver(db, told);
    const rows = await db.messages.toArray();
    const texts = rows.map(({ content }) => (content.kind === 'text' ? content.text : '')).sort();
    // WhatsApp has heard a third "ok", which the file did not have.
    expect(texts).toEqual(['feito', 'ok', 'ok', 'ok', 'só no arquivo']);
    expect(
      rows
        .flatMap((row) => wamidOf(row) ?? [])
        .filter((id) => id.startsWith('w'))
        .sort(),
    ).toEqual([...['w1', 'w2', 'w3', 'w4']]);
    expect(rows.find(({ sentWamid }) => sentWamid === 'w4')).toMatchObject({ delivery: 'read', direction: 'out' });
    expect((await readCounters(db)).messages).toBe(before.messages + 1);
    expect((await db.conversations.toArray()).map(({ messageCount }) => messageCount)).toEqual([5]);
    // What WhatsApp has told is no longer the file's: taking the file back leaves it.
    await undoImport(db, { by: 'local', importId }, occasion);
    expect(await db.messages.count()).toBe(4);
    expect(verifyChain(await db.changes.toArray())).toMatchObject({ ok: true });
  });
});

describe('history of a coexistence number', () => {
  it('comes to the same whatever the order and however often its chunks come', async () => {
    const [first, second] = [await openMemoryDatabase(), await openMemoryDatabase()];
    await deliver(first, ...chunks);
    const [a, b, c] = chunks;
    await deliver(second, c as object, a as object, b as object, a as object, c as object);
    expect(await summary(second)).toEqual(await summary(first));
    expect(await summary(first)).toMatchObject({
      conversations: [{ state: 'closed', unread: 0, messageCount: 6, createdAt: NOON - 150 * DAY_SECONDS * 1_000 }],
      counters: { unreadConversations: 0, openConversations: 0, closedConversations: 1, messages: 6 },
    });
  });

  it('is closed, read and told of only as imported; our own side keeps how far it came', async () => {
    const db = await openMemoryDatabase();
    await deliver(db, ...chunks);
    expect(await db.messages.get('w6')).toMatchObject({
      direction: 'out',
      delivery: 'read',
      author: { kind: 'phone-app' },
    });
    const kinds = new Set((await db.changes.toArray()).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['account.history', 'contact.created', 'message.imported']);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
    expect(await db.contacts.toArray()).toMatchObject([
      { waId: ana, bsuid: 'BR.77', username: 'ana', openConversationId: null },
    ]);
  });

  it('gives a placeholder its file when that comes, also before the placeholder', async () => {
    const image = { type: 'image', image: { id: '991', mime_type: 'image/jpeg', sha256: 'aa' } };
    const media = sampleWebhook({ messages: [past('w4', 39, image)] }, 'history');
    for (const bodies of [
      [chunks[1], media],
      [media, chunks[1]],
      [chunks[1], media, chunks[1], media],
    ]) {
      const db = await openMemoryDatabase();
      await deliver(db, ...(bodies as object[]));
      expect(await db.messages.get('w4')).toMatchObject({ content: { kind: 'media', mediaId: '991' } });
      expect(await db.mediaFetches.get('991')).toMatchObject({ messageId: 'w4', state: 'waiting' });
      expect(await db.messages.count()).toBe(2);
    }
  });

  it('never takes the place of what is said now', async () => {
    const db = await openMemoryDatabase();
    const live = sampleWebhook({
      contacts: [{ wa_id: ana, user_id: 'BR.77', profile: { name: 'Ana' } }],
      messages: [past('w9', 0, text('agora'))],
    });
    await deliver(db, chunks[0] as object, live, chunks[2] as object);
    const [contact] = await db.contacts.toArray();
    expect(contact).toMatchObject({ openConversationId: 'cv-w9' });
    expect(await db.conversations.get('cv-w9')).toMatchObject({ unread: 1, state: 'open', messageCount: 1 });
    expect(await readCounters(db)).toMatchObject({
      openConversations: 1,
      closedConversations: 1,
      unreadConversations: 1,
    });
  });

  it('says when the owner shares none, and keeps aside what it cannot read', async () => {
    const db = await openMemoryDatabase();
    const declined = sampleWebhook({ history: [{ errors: [{ code: 2593109, title: 'declined' }] }] }, 'history');
    const broken = sampleWebhook(
      {
        history: [
          {
            threads: [
              { id: 'nobody', messages: [{}] },
              { id: ana, messages: [{}] },
            ],
          },
        ],
      },
      'history',
    );
    await deliver(db, declined, broken);
    const kinds = (await db.changes.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['platform.error', 'webhook.quarantined', 'webhook.quarantined']);
  });
});
