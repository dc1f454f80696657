import { expect, it, vi } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import { ADDRESS_GONE, LEFT_ALONE } from '../../shared/domain/outbox/unfitNow';
import { DAY } from '../../shared/kernel/instant';
import { done } from '../../shared/kernel/result';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { createFakeBridge } from '../bridge/fakeBridge';
import { ANA, messageFrom } from '../commands/receive/sampleItems';
import { sendReply } from '../commands/sendReply';
import { countingBytes } from '../db/openMemoryDatabase';
import { openTestCounter, type TestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const random = countingBytes();
type Meanwhile = (counter: TestCounter, id: string) => Promise<unknown>;

const scenes: readonly [string, Meanwhile, number | null, SendRequest['to']][] = [
  ['nothing happens', () => Promise.resolve(), null, { waId: ANA.waId ?? '' }],
  ['the 24 h window shuts', ({ timers }) => Promise.resolve((timers.now += DAY)), 131047, { waId: ANA.waId ?? '' }],
  [
    'the customer says PARAR, and nobody asked for the message',
    async ({ db }, id) => {
      await db.outbox.update(id, { unlessStopped: true });
      await db.contacts.update('ct-w1', { marketing: 'stopped' });
    },
    LEFT_ALONE,
    { waId: ANA.waId ?? '' },
  ],
  [
    'the number changes to one that is not known',
    ({ db }) => db.contacts.update('ct-w1', { waId: null, bsuid: null }),
    ADDRESS_GONE,
    { waId: ANA.waId ?? '' },
  ],
  [
    'the number changes',
    ({ db }) => db.contacts.update('ct-w1', { waId: '5511977770000' }),
    null,
    { waId: '5511977770000' },
  ],
];

it.each(scenes)('main had it wait, and meanwhile %s', async (_what, meanwhile, unfit, to) => {
  const requests: SendRequest[] = [];
  let messageId = '';
  const bridge = createFakeBridge({
    'message.send': async (request) => {
      requests.push(request);
      if (requests.length > 1) return done({ outcome: 'sent', wamid: `x-${request.outboxId}`, waId: null });
      await meanwhile(counter, request.outboxId);
      return done({ outcome: 'waited' });
    },
  });
  const counter = await openTestCounter({ parse, bridge });
  const { db, timers } = counter;
  bridge.append('webhook', [messageFrom(ANA, 'w1', timers.now)]);
  await vi.waitFor(async () => expect(await db.conversations.get('cv-w1')).toBeDefined());
  const reply = { conversationId: 'cv-w1', text: 'Bom dia!', authorId: 'local' };
  const sent = await sendReply(db, reply, { now: timers.now, random });
  if (sent.ok) ({ messageId } = sent.value);
  const ended = unfit === null ? { delivery: 'sent' } : { delivery: 'failed', error: { code: unfit } };
  await vi.waitFor(async () => expect(await db.messages.get(messageId)).toMatchObject(ended));
  expect(requests).toHaveLength(unfit === null ? 2 : 1);
  expect(requests.at(-1)?.to).toEqual(to);
  // One attempt: nothing of the first has left.
  expect(new Set(requests.map(({ attempt }) => attempt)).size).toBe(1);
  expect(await db.outbox.count()).toBe(0);
  await counter.engine.stop();
});
