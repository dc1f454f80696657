import { describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import type { SendRequest } from '../../shared/contract/channels';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { HOUR } from '../../shared/kernel/instant';
import { createFakeBridge } from '../bridge/fakeBridge';
import { ANA, NOON, messageFrom } from '../commands/receive/sampleItems';
import { schedule } from '../commands/schedule/schedule';
import { sendReply } from '../commands/sendReply';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { readDatabaseMeta } from '../db/meta/read';
import { openTestCounter, type TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const BRUNO = { bsuid: 'BR.2', waId: '5511900005678', name: 'Bruno Exemplo' };
const random = countingBytes();

async function counterOn(db: BalcaoDatabase): Promise<TestCounter> {
  const counter = await openTestCounter({ parse, db, bridge: createFakeBridge() });
  counter.bridge.append('webhook', [messageFrom(ANA, 'w1', NOON), messageFrom(BRUNO, 'w2', NOON)]);
  await vi.waitFor(async () => expect(await db.messages.count()).toBe(2));
  await vi.waitUntil(() => counter.status().phase === 'following');
  return counter;
}

async function reply({ db, timers }: TestCounter, conversationId: string, text: string): Promise<string> {
  const sent = await sendReply(db, { conversationId, text, authorId: 'local' }, { now: timers.now, random });
  if (!sent.ok) throw new Error(sent.failure.code);
  return sent.value.messageId;
}

/** As a store does that finds a row where a new one is to be. */
function taken(): never {
  throw Object.assign(new Error('A row with this key is there'), { name: 'ConstraintError' });
}

const kinds = async (db: BalcaoDatabase): Promise<string[]> => (await db.changes.toArray()).map(({ kind }) => kind);

describe('the noted end of the log lies before its last entry', () => {
  it('is mended while the engine works: what comes is stored, nothing is set aside', async () => {
    const counter = await counterOn(await openMemoryDatabase());
    const { db, bridge } = counter;
    await db.meta.delete('chain');
    bridge.append('webhook', [messageFrom(ANA, 'w3', NOON + 1)]);
    await vi.waitFor(async () => expect(await db.messages.get('w3')).toBeDefined());
    expect(await db.quarantine.count()).toBe(0);
    expect(await kinds(db)).toContain('log.mended');
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
    await counter.engine.stop();
  });

  it('is mended at the start: what a person does is written', async () => {
    const first = await counterOn(await openMemoryDatabase());
    await first.engine.stop();
    await first.db.meta.delete('chain');
    await expect(reply(first, 'cv-w1', 'antes')).rejects.toMatchObject({ name: 'BulkError' });
    const counter = await openTestCounter({ parse, db: first.db, bridge: first.bridge });
    await vi.waitUntil(() => counter.status().phase === 'following');
    const id = await reply(counter, 'cv-w1', 'Bom dia!');
    await vi.waitFor(async () => expect(await first.db.messages.get(id)).toMatchObject({ delivery: 'sent' }));
    expect(verifyChain(await first.db.changes.toArray())).toEqual({ ok: true });
    await counter.engine.stop();
  });
});

describe('what can never be stored', () => {
  it('is set aside by intake, kept raw, and what comes after it goes on', async () => {
    const counter = await counterOn(await openMemoryDatabase());
    const { db, bridge } = counter;
    db.messages.hook('creating', (id) => {
      if (id === 'bad') taken();
    });
    bridge.append('webhook', [messageFrom(ANA, 'w3', NOON + 1), messageFrom(BRUNO, 'bad', NOON + 2)]);
    bridge.append('webhook', [messageFrom(ANA, 'w4', NOON + 3)]);
    await vi.waitFor(async () => expect(await db.messages.get('w4')).toBeDefined());
    expect(await db.messages.get('w3')).toBeDefined();
    const [aside, ...more] = await db.quarantine.toArray();
    expect(more).toEqual([]);
    expect(aside).toMatchObject({ reason: 'failed-to-store', field: 'message' });
    expect(JSON.parse(aside?.raw ?? '')).toMatchObject({ wamid: 'bad' });
    await vi.waitFor(async () => expect((await readDatabaseMeta(db)).cursor).toBe(3));
    expect(counter.status().problem).not.toBe('database-blocked');
    await counter.engine.stop();
  });

  it('is held where it was scheduled, and what is due after it leaves', async () => {
    const counter = await counterOn(await openMemoryDatabase());
    const { db, timers } = counter;
    db.messages.hook('creating', (id) => {
      if (id === bad) taken();
    });
    const dueAt = timers.now + HOUR;
    const keep = async (conversationId: string, place: number): Promise<string> => {
      const fields = { kind: 'message', dueAt: dueAt + place, text: 'Até já', attachments: [] } as const;
      const input = { by: 'local', conversationId, id: null, fields: { ...fields, unlessAnswered: false } };
      const kept = await schedule(db, input, { now: timers.now, random });
      if (!kept.ok) throw new Error(kept.failure.code);
      return `scheduled:${kept.value.id}:0`;
    };
    const bad = await keep('cv-w1', 0);
    const good = await keep('cv-w2', 1);
    timers.now = dueAt + 1;
    counter.bridge.announce('alarm.rang', { name: 'scheduled', dueAt, lateMs: 0 });
    await vi.waitFor(async () => {
      timers.skipPauses(5_000);
      expect(await db.messages.get(good)).toMatchObject({ delivery: 'sent' });
    });
    expect(await db.scheduled.toArray()).toMatchObject([{ conversationId: 'cv-w1', held: { code: 'failed' } }]);
    await counter.engine.stop();
  });

  it('is set aside by the outbox, shown as not sent, and everybody else is sent to', async () => {
    const counter = await counterOn(await openMemoryDatabase());
    const { db, bridge } = counter;
    db.outbox.hook('updating', (change, id, row: { readonly request: SendRequest }) => {
      if (row.request.conversationId === 'cv-w1' && 'state' in change) taken();
    });
    const [bad, good] = [await reply(counter, 'cv-w1', 'preso'), await reply(counter, 'cv-w2', 'solto')];
    await vi.waitFor(async () => expect(await db.messages.get(good)).toMatchObject({ delivery: 'sent' }));
    await vi.waitFor(async () => expect(await db.messages.get(bad)).toMatchObject({ delivery: 'failed' }));
    expect(await db.outbox.count()).toBe(0);
    const [aside] = await db.quarantine.toArray();
    expect(aside).toMatchObject({ id: `send:${bad}`, reason: 'failed-to-send', field: 'text' });
    expect(JSON.parse(aside?.raw ?? '')).toMatchObject({ request: { content: { text: 'preso' } } });
    expect(bridge.asked.filter(({ name }) => name === 'message.send')).toHaveLength(1);
    expect(await kinds(db)).toContain('send.quarantined');
    await counter.engine.stop();
  });
});
