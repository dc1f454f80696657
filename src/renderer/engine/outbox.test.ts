import { describe, expect, it, vi } from 'vitest';
import { createFakeBridge, readyConnection } from '../bridge/fakeBridge';
import type { FakeBridge } from '../bridge/fakeBridge';
import { ANA, NOON, messageFrom } from '../commands/receive/sampleItems';
import { sendReply } from '../commands/sendReply';
import { settleUnconfirmed } from '../commands/settleUnconfirmed';
import { countingBytes } from '../db/openMemoryDatabase';
import type { SendOutcome, SendRequest } from '../../shared/contract/channels';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { done, refused } from '../../shared/kernel/result';
import { DAY, HOUR } from '../../shared/kernel/instant';
import { openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const random = countingBytes();

async function openWith(bridge: FakeBridge): Promise<{ counter: TestCounter; id: string }> {
  const usual = bridge.journal.length;
  if (usual === 0) bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
  const counter = await openTestCounter({ parse, bridge });
  await vi.waitUntil(() => counter.status().phase === 'following');
  const input = { conversationId: 'cv-w1', text: 'Bom dia!', authorId: 'local' };
  const sent = await sendReply(counter.db, input, { now: counter.timers.now, random });
  if (!sent.ok) throw new Error(sent.failure.code);
  return { counter, id: sent.value.messageId };
}

const accepted = ({ outboxId }: SendRequest): SendOutcome => ({ outcome: 'sent', wamid: `x${outboxId}`, waId: null });
const sends = (bridge: FakeBridge): number => bridge.asked.filter(({ name }) => name === 'message.send').length;

describe('a reply never waits without end', () => {
  it('is sent after all when its answer was lost while the journal could not be read', async () => {
    let broken = false;
    let asked = 0;
    const journal = createFakeBridge();
    const bridge = createFakeBridge({
      'message.send': (request) => {
        asked += 1;
        if (asked > 1) return done(accepted(request));
        broken = true;
        return refused({ code: 'bridge-broken' });
      },
      'inbox.pull': ({ after, limit }) =>
        broken
          ? refused({ code: 'bridge-broken' })
          : done({ entries: journal.journal.filter((entry) => entry.seq > after).slice(0, limit), last: 1 }),
    });
    journal.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
    bridge.journal.push(...journal.journal);
    const { counter, id } = await openWith(bridge);
    await vi.waitUntil(() => broken);
    await vi.waitFor(async () => expect(await counter.db.outbox.get(id)).toMatchObject({ state: 'sending' }));
    broken = false;
    await vi.waitFor(async () => {
      counter.timers.pass(30_000);
      expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'sent' });
    });
    expect(asked).toBe(2);
    await counter.engine.stop();
  });

  it('fails in sight when main does not take its shape', async () => {
    const bridge = createFakeBridge({ 'message.send': () => refused({ code: 'bad-request', detail: '0.content' }) });
    const { counter, id } = await openWith(bridge);
    await vi.waitFor(async () => expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'failed' }));
    expect(await counter.db.outbox.count()).toBe(0);
    await counter.engine.stop();
  });

  it('does not leave days late on its own: a person decides', async () => {
    let expired = true;
    const pause: SendOutcome = { outcome: 'paused', retryAt: null, errorCode: 190, reason: '' };
    const bridge = createFakeBridge({ 'message.send': (request) => done(expired ? pause : accepted(request)) });
    const { counter, id } = await openWith(bridge);
    await vi.waitUntil(() => counter.status().sendingPaused !== null);
    await vi.waitFor(async () => expect(await counter.db.outbox.get(id)).toMatchObject({ state: 'queued' }));
    counter.timers.now += DAY + HOUR;
    expired = false;
    bridge.announce('connection.changed', readyConnection);
    await vi.waitFor(async () => expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'failed' }));
    expect(sends(bridge)).toBe(1);
    await counter.engine.stop();
  });

  it('is sent when a person asks for it again, however old it is', async () => {
    let doubtful = true;
    const doubt: SendOutcome = { outcome: 'unconfirmed', retryAt: null, errorCode: 0, reason: '' };
    const bridge = createFakeBridge({ 'message.send': (request) => done(doubtful ? doubt : accepted(request)) });
    const { counter, id } = await openWith(bridge);
    await vi.waitFor(async () => expect(await counter.db.outbox.get(id)).toMatchObject({ state: 'unconfirmed' }));
    counter.timers.now += 2 * DAY;
    doubtful = false;
    bridge.append('webhook', [messageFrom(ANA, 'w2', counter.timers.now - HOUR)]);
    await vi.waitFor(async () => expect(await counter.db.messages.get('w2')).toBeDefined());
    await settleUnconfirmed(
      counter.db,
      { messageId: id, verdict: 'send-again', by: 'local' },
      { now: counter.timers.now, random },
    );
    await vi.waitFor(async () => expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'sent' }));
    await counter.engine.stop();
  });

  it('is not held up by a clock that was set back', async () => {
    let busy = true;
    const later: SendOutcome = { outcome: 'retry', retryAt: null, errorCode: 130429, reason: '' };
    const bridge = createFakeBridge({ 'message.send': (request) => done(busy ? later : accepted(request)) });
    const { counter, id } = await openWith(bridge);
    await vi.waitFor(async () =>
      expect(await counter.db.outbox.get(id)).toMatchObject({ attempts: 1, state: 'queued' }),
    );
    counter.timers.now -= 7 * DAY;
    busy = false;
    bridge.announce('connection.changed', readyConnection);
    await vi.waitFor(async () => expect(await counter.db.messages.get(id)).toMatchObject({ delivery: 'sent' }));
    await counter.engine.stop();
  });
});
