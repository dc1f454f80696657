import { expect, it, vi } from 'vitest';
import type { SendRequest } from '../../shared/contract/channels';
import type { MediaContent } from '../../shared/domain/conversations/content';
import { done } from '../../shared/kernel/result';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';
import { createFakeBridge } from '../bridge/fakeBridge';
import { ANA, NOON, messageFrom, statusOf } from '../commands/receive/sampleItems';
import { retrySend } from '../commands/retrySend';
import { sendReply } from '../commands/sendReply';
import { countingBytes } from '../db/openMemoryDatabase';
import { openTestCounter } from './testCounter';

const parse = (body: string): InboundEvent[] => JSON.parse(body) as InboundEvent[];
const random = countingBytes();
const file: MediaContent = {
  kind: 'media',
  media: 'document',
  mediaId: 'up-01JD0000000000000000000000',
  mimeType: 'application/pdf',
  fileName: 'tabela.pdf',
};

it.each([
  ['an id that WhatsApp lost', 131053, true],
  ['a customer without WhatsApp', 131026, false],
])('a file that failed after it was accepted, for %s: tried again', async (_what, code, anew) => {
  const requests: SendRequest[] = [];
  const bridge = createFakeBridge({
    'media.renew': () => done(null),
    'message.send': (request) => {
      requests.push(request);
      return done({ outcome: 'sent', wamid: `x-${request.outboxId}`, waId: null });
    },
  });
  bridge.append('webhook', [messageFrom(ANA, 'w1', NOON)]);
  const counter = await openTestCounter({ parse, bridge });
  await vi.waitUntil(() => counter.status().phase === 'following');
  const { db, timers } = counter;
  const reply = { conversationId: 'cv-w1', text: '', attachments: [file], authorId: 'local' };
  const written = timers.now;
  const sent = await sendReply(db, reply, { now: written, random });
  if (!sent.ok) throw new Error(sent.failure.code);
  const { messageId } = sent.value;
  await vi.waitFor(async () => expect(await db.messages.get(messageId)).toMatchObject({ delivery: 'sent' }));

  const errors = [{ code, title: 'no' }];
  bridge.append('webhook', [statusOf('failed', `x-${messageId}`, messageId, { errors })]);
  await vi.waitFor(async () => expect(await db.messages.get(messageId)).toMatchObject({ delivery: 'failed' }));
  const renewals = bridge.asked.filter(({ name }) => name === 'media.renew').map(({ args }) => args);
  expect(renewals).toEqual(anew ? [[file.mediaId, written]] : []);

  timers.now += 60_000;
  const again = await retrySend(db, { messageId, by: 'local' }, { now: timers.now, random });
  if (!again.ok) throw new Error(again.failure.code);
  await vi.waitUntil(() => requests.length === 2);
  expect(requests[0]).not.toHaveProperty('uploadedAfter');
  expect(requests[1]?.content).toEqual(file);
  expect(requests[1]?.uploadedAfter).toBe(anew ? timers.now : undefined);
  await counter.engine.stop();
});
