import { expect, it, vi } from 'vitest';
import { createFakeBridge } from '../bridge/fakeBridge';
import { messageFrom } from '../commands/receive/sampleItems';
import { sendReply } from '../commands/sendReply';
import { countingBytes } from '../db/openMemoryDatabase';
import type { SendOutcome, SendRequest } from '../../shared/contract/channels';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { openTestCounter } from './testCounter';
import type { TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const random = countingBytes();
const PEOPLE = 30;
const people = Array.from({ length: PEOPLE }, (_none, place) => `w${place}`);

interface Held {
  readonly request: SendRequest;
  readonly answer: (outcome: SendOutcome) => void;
}

/** Thirty customers have written; main answers a send only when the test says so. */
async function scene(): Promise<{ counter: TestCounter; held: Held[]; asked: SendRequest[] }> {
  const held: Held[] = [];
  const asked: SendRequest[] = [];
  const bridge = createFakeBridge({
    'message.send': (request) => {
      asked.push(request);
      return new Promise<Result<SendOutcome>>((resolve) =>
        held.push({ request, answer: (outcome) => resolve(done(outcome)) }),
      );
    },
  });
  const counter = await openTestCounter({ parse, bridge });
  const { now } = counter.timers;
  const events = people.map((wamid, place) => messageFrom({ waId: `55119000${1000 + place}` }, wamid, now));
  bridge.append('webhook', events, now);
  await vi.waitFor(async () => expect(await counter.db.conversations.count()).toBe(PEOPLE));
  return { counter, held, asked };
}

/** Two replies to each of them: the first ones before the second ones. */
async function replyTwice({ db, timers }: TestCounter): Promise<void> {
  for (const text of ['um', 'dois']) {
    for (const wamid of people) {
      const input = { conversationId: `cv-${wamid}`, text, authorId: 'local' };
      expect((await sendReply(db, input, { now: timers.now, random })).ok).toBe(true);
    }
  }
}

const accepted = ({ outboxId }: SendRequest): SendOutcome => ({ outcome: 'sent', wamid: `x${outboxId}`, waId: null });
const textOf = ({ content }: SendRequest): string => (content.kind === 'text' ? content.text : '');
const answerAll = (held: Held[]): void => held.splice(0).forEach(({ request, answer }) => answer(accepted(request)));

it('many customers are written to side by side, each in their own order, and every answer is noted once', async () => {
  const { counter, held, asked } = await scene();
  await replyTwice(counter);
  await vi.waitFor(() => expect(held).toHaveLength(PEOPLE));
  expect(held.map(({ request }) => textOf(request))).toEqual(people.map(() => 'um'));
  answerAll(held);
  await vi.waitFor(() => expect(held).toHaveLength(PEOPLE));
  expect(held.map(({ request }) => textOf(request))).toEqual(people.map(() => 'dois'));
  answerAll(held);
  await vi.waitFor(async () => expect(await counter.db.outbox.count()).toBe(0));
  expect(new Set(asked.map(({ outboxId }) => outboxId)).size).toBe(2 * PEOPLE);
  expect(asked).toHaveLength(2 * PEOPLE);
  const noted = await counter.db.changes.filter(({ kind }) => kind === 'message.accepted').toArray();
  expect(noted).toHaveLength(2 * PEOPLE);
  await counter.engine.stop();
});

it('one who is refused holds up nobody else whose answer was noted with it', async () => {
  const { counter, held } = await scene();
  await replyTwice(counter);
  await vi.waitFor(() => expect(held).toHaveLength(PEOPLE));
  const [first, ...others] = held.splice(0);
  const refused: SendOutcome = { outcome: 'failed', retryAt: null, errorCode: 131026, reason: 'undeliverable' };
  first?.answer(refused);
  for (const { request, answer } of others) answer(accepted(request));
  await vi.waitFor(() => expect(held).toHaveLength(PEOPLE));
  answerAll(held);
  await vi.waitFor(async () => expect(await counter.db.outbox.count()).toBe(0));
  const out = await counter.db.messages.filter(({ direction }) => direction === 'out').toArray();
  expect(out.filter(({ delivery }) => delivery === 'failed')).toHaveLength(1);
  expect(out.filter(({ delivery }) => delivery === 'sent')).toHaveLength(2 * PEOPLE - 1);
  await counter.engine.stop();
});

it('a stop waits for every answer that is under way', async () => {
  const { counter, held, asked } = await scene();
  await replyTwice(counter);
  await vi.waitFor(() => expect(held).toHaveLength(PEOPLE));
  let stopped = false;
  const stopping = counter.engine.stop().then(() => (stopped = true));
  await vi.waitFor(() => {
    answerAll(held);
    expect(stopped).toBe(true);
  });
  await stopping;
  const states = (await counter.db.outbox.toArray()).map(({ state }) => state);
  expect(states).toEqual(Array.from({ length: 2 * PEOPLE - asked.length }, () => 'queued'));
  const out = await counter.db.messages.filter(({ delivery }) => delivery === 'sent').toArray();
  expect(out).toHaveLength(asked.length);
});
