import { describe, expect, it, vi } from 'vitest';
import { createFakeBridge, readyConnection } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { ANA, NOON, messageFrom } from '../commands/receive/sampleItems';
import { sendReply } from '../commands/sendReply';
import { writeSnapshot } from '../commands/teamSnapshot';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase, reopen } from '../db/openMemoryDatabase';
import { readDatabaseMeta } from '../db/meta/read';
import type { SendOutcome, SendRequest } from '../../shared/contract/channels';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { done } from '../../shared/kernel/result';
import { memoryLocks, openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

/** Bodies of these tests are events already. */
const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const random = countingBytes();
const until = (fact: () => unknown): Promise<unknown> => vi.waitUntil(fact, { timeout: 5_000, interval: 5 });

async function answer(counter: TestCounter, text: string): Promise<string> {
  const input = { conversationId: 'cv-w1', text, authorId: 'local' };
  const sent = await sendReply(counter.db, input, { now: counter.timers.now, random });
  if (!sent.ok) throw new Error(sent.failure.code);
  return sent.value.messageId;
}

function sends(bridge: FakeBridge): SendRequest[] {
  return bridge.asked.filter(({ name }) => name === 'message.send').map(({ args }) => args[0] as SendRequest);
}

async function follow(counter: TestCounter): Promise<void> {
  await until(() => counter.status().phase === 'following');
}

async function deliveryIs(db: BalcaoDatabase, id: string, delivery: string): Promise<void> {
  await vi.waitFor(async () => expect(await db.messages.get(id)).toMatchObject({ delivery }), { timeout: 5_000 });
}

const refusal = (outcome: 'retry' | 'paused' | 'failed' | 'unconfirmed', errorCode: number): SendOutcome => ({
  outcome,
  retryAt: null,
  errorCode,
  reason: 'as the test says',
});

describe('the engine', () => {
  it('stores what arrives, acknowledges it, and sends what a person writes', async () => {
    const counter = await openTestCounter({ parse });
    await follow(counter);
    counter.bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    await vi.waitFor(async () => expect(await counter.db.messages.get('w1')).toBeDefined());
    const id = await answer(counter, 'Bom dia!');
    await deliveryIs(counter.db, id, 'sent');
    await vi.waitFor(async () => expect((await readDatabaseMeta(counter.db)).cursor).toBe(3));
    const sentinel = await counter.bridge.request('inbox.sentinel', counter.db.phoneNumberId);
    expect(sentinel).toMatchObject({ ok: true, value: { acknowledged: 3 } });
    expect(await counter.db.outbox.count()).toBe(0);
    await counter.engine.stop();
    expect(counter.status().phase).toBe('stopped');
  });

  it('rebuilds a wiped database, our replies and the team too', async () => {
    const first = await openTestCounter({ parse });
    await follow(first);
    await first.db.attendants.update('local', { name: 'Ana' });
    await vi.waitFor(() => {
      first.timers.pass(2_000);
      expect(first.bridge.asked.some(({ name, args }) => name === 'team.keep' && /Ana/.test(String(args[1])))).toBe(
        true,
      );
    });
    first.bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    await vi.waitFor(async () => expect(await first.db.messages.get('w1')).toBeDefined());
    const id = await answer(first, 'Temos sim.');
    await deliveryIs(first.db, id, 'sent');
    await vi.waitFor(async () => expect((await readDatabaseMeta(first.db)).cursor).toBe(3));
    const before = await first.db.messages.toArray();
    await first.engine.stop();
    const second = await openTestCounter({ parse, bridge: first.bridge });
    await follow(second);
    expect(second.status().recovered).toEqual({ cause: 'wiped', entries: 3 });
    expect(await second.db.attendants.get('local')).toMatchObject({ name: 'Ana', role: 'owner' });
    expect(await second.db.messages.toArray()).toEqual(before);
    expect(sends(second.bridge)).toHaveLength(1);
    await second.engine.stop();
  });

  it('takes no team for lost that was set up before the first message', async () => {
    const db = await openMemoryDatabase();
    const [attendants, sectors] = [await db.attendants.toArray(), await db.sectors.toArray()];
    const kept = writeSnapshot({ attendants, sectors });
    await db.attendants.bulkPut(attendants.map((row) => ({ ...row, id: 'rafael' })));
    await db.sectors.toCollection().modify({ name: 'Balcão da frente' });
    const bridge = createFakeBridge({ 'team.kept': () => Promise.resolve(done(kept)) });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge, db });
    await follow(counter);
    expect((await db.sectors.toArray()).map(({ name }) => name)).toEqual(['Balcão da frente']);
    expect((await db.changes.toArray()).map(({ kind }) => kind)).not.toContain('team.restored');
    await counter.engine.stop();
  });

  it('keeps aside the one event that cannot be stored, and stores its neighbours', async () => {
    const bridge = createFakeBridge();
    const broken = { ...messageFrom(ANA, 'bad'), content: { kind: 'never-heard-of' } };
    for (let count = 1; count <= 5; count += 1) {
      bridge.append('webhook', [messageFrom(ANA, `w${count}`), ...(count === 3 ? [broken] : [])]);
    }
    const counter = await openTestCounter({ parse, bridge });
    await follow(counter);
    expect(await counter.db.messages.count()).toBe(5);
    expect(await counter.db.quarantine.toArray()).toMatchObject([{ id: '3:1', reason: 'failed-to-store' }]);
    expect((await readDatabaseMeta(counter.db)).cursor).toBe(5);
    await counter.engine.stop();
  });

  it('sends the messages of a conversation one after the other, in order', async () => {
    const waiting: (() => void)[] = [];
    const bridge = createFakeBridge({
      'message.send': async ({ outboxId }) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return done({ outcome: 'sent', wamid: `x${outboxId}`, waId: null });
      },
    });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge });
    await follow(counter);
    const ids = [await answer(counter, 'um'), await answer(counter, 'dois'), await answer(counter, 'três')];
    for (let sent = 1; sent <= 3; sent += 1) {
      await until(() => waiting.length === sent);
      expect(sends(bridge)).toHaveLength(sent);
      waiting[sent - 1]?.();
    }
    await deliveryIs(counter.db, ids[2] ?? '', 'sent');
    expect(sends(bridge).map((request) => request.outboxId)).toEqual(ids);
    await counter.engine.stop();
  });

  it('pauses for an expired token, loses nothing, and goes on when it is renewed', async () => {
    let expired = true;
    const bridge = createFakeBridge({
      'message.send': ({ outboxId }) =>
        done(expired ? refusal('paused', 190) : { outcome: 'sent', wamid: `x${outboxId}`, waId: null }),
    });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge });
    await follow(counter);
    const id = await answer(counter, 'Oi');
    await until(() => counter.status().sendingPaused?.errorCode === 190);
    await deliveryIs(counter.db, id, 'queued');
    expired = false;
    bridge.announce('connection.changed', readyConnection);
    await deliveryIs(counter.db, id, 'sent');
    expect(counter.status().sendingPaused).toBeNull();
    await counter.engine.stop();
  });

  it('tries again what surely did not leave, at once when the network is back', async () => {
    let offline = true;
    const bridge = createFakeBridge({
      'message.send': ({ outboxId }) =>
        done(offline ? refusal('retry', 0) : { outcome: 'sent', wamid: `x${outboxId}`, waId: null }),
    });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge });
    await follow(counter);
    const id = await answer(counter, 'Oi');
    await vi.waitFor(async () =>
      expect(await counter.db.outbox.get(id)).toMatchObject({ attempts: 1, lastErrorCode: 0 }),
    );
    offline = false;
    bridge.announce('connection.changed', readyConnection);
    await deliveryIs(counter.db, id, 'sent');
    expect(sends(bridge)).toHaveLength(2);
    await counter.engine.stop();
  });

  it('asks a person about a send in doubt when no status came', async () => {
    const bridge = createFakeBridge({ 'message.send': () => done(refusal('unconfirmed', 0)) });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge });
    await follow(counter);
    const id = await answer(counter, 'Oi');
    await vi.waitFor(async () => expect(await counter.db.outbox.get(id)).toMatchObject({ state: 'unconfirmed' }));
    expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'sending' });
    counter.timers.pass(91_000);
    await deliveryIs(counter.db, id, 'unconfirmed');
    expect(sends(bridge)).toHaveLength(1);
    await counter.engine.stop();
  });

  it('after a crash: sends again what never left, and leaves in doubt what may have', async () => {
    const bridge = createFakeBridge({ 'message.send': () => new Promise(() => undefined) });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON), messageFrom({ waId: '5511900009999' }, 'w2', NOON)]);
    const first = await openMemoryDatabase();
    const counter = await openTestCounter({ parse, bridge, db: first });
    await follow(counter);
    const now = counter.timers.now;
    const posted = await answer(counter, 'saiu?');
    const other = await sendReply(
      first,
      { conversationId: 'cv-w2', text: 'não saiu', authorId: 'local' },
      { now, random },
    );
    if (!other.ok) throw new Error(other.failure.code);
    await until(() => sends(bridge).length === 2);
    bridge.append('send', sends(bridge).find(({ outboxId }) => outboxId === posted) ?? {}, now);
    await vi.waitFor(async () => expect(await first.outbox.get(posted)).toMatchObject({ postedSeq: 2 }));
    const after = createFakeBridge();
    after.journal.push(...bridge.journal);
    const restarted = await openTestCounter({ parse, bridge: after, db: await reopen(first) });
    await follow(restarted);
    await deliveryIs(restarted.db, other.value.messageId, 'sent');
    expect(await restarted.db.outbox.get(posted)).toMatchObject({ state: 'unconfirmed' });
    expect(sends(after).map(({ outboxId }) => outboxId)).toEqual([other.value.messageId]);
    await restarted.engine.stop();
  });

  it('begins again when its start failed, and says so meanwhile', async () => {
    let failing = true;
    const bridge = createFakeBridge({
      'connection.describe': () => {
        if (failing) throw new Error('as the test says');
        return done(readyConnection);
      },
    });
    bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    const counter = await openTestCounter({ parse, bridge });
    await until(() => counter.status().problem === 'database-blocked');
    failing = false;
    await vi.waitFor(() => {
      counter.timers.pass(2_000);
      expect(counter.status().problem).toBeNull();
    });
    const id = await answer(counter, 'Oi');
    await deliveryIs(counter.db, id, 'sent');
    await counter.engine.stop();
  });

  it('works in one window at a time', async () => {
    const locks = memoryLocks();
    const db = await openMemoryDatabase();
    const bridge = createFakeBridge();
    const first = await openTestCounter({ parse, bridge, db, locks });
    await follow(first);
    const second = await openTestCounter({ parse, bridge, db, locks });
    await until(() => second.status().phase === 'other-window');
    await first.engine.stop();
    await follow(second);
    await second.engine.stop();
  });
});
