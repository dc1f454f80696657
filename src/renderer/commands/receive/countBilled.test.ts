import { expect, it } from 'vitest';
import { DAY } from '../../../shared/kernel/instant';
import type { StatusArrived } from '../../../shared/whatsapp/inboundEvent';
import { openMemoryDatabase, countingBytes } from '../../db/openMemoryDatabase';
import { readBilling } from '../../db/meta/read';
import { readPrices } from '../../db/house/readPrices';
import { setPrices } from '../automatic/setPrices';
import { receiveEvents } from '../receiveEvents';
import { sendReply } from '../sendReply';
import { ANA, eventItem, messageFrom, NOON } from './sampleItems';

const random = countingBytes();
const at = (now: number) => ({ now, random });
type Price = StatusArrived['pricing'];
const free: Price = { type: 'free_customer_service', category: 'service', billable: false };
const regular: Price = { type: 'regular', category: 'service', billable: true };

async function counter() {
  const db = await openMemoryDatabase();
  let cursor = 0;
  const tell = async (event: Parameters<typeof eventItem>[0]): Promise<void> => {
    cursor += 1;
    await receiveEvents(db, { items: [eventItem(event)], cursor, recovering: false }, at(NOON));
  };
  await tell(messageFrom(ANA, 'w1'));
  const reply = async (text: string): Promise<string> => {
    const sent = await sendReply(db, { conversationId: 'cv-w1', authorId: 'local', text }, at(NOON + cursor));
    if (!sent.ok) throw new Error(sent.failure.code);
    return sent.value.messageId;
  };
  const status = (outboxId: string, name: StatusArrived['status'], pricing?: Price, when = NOON + 1_000) =>
    tell({
      ...{ type: 'status', wamid: `sent-${outboxId}`, outboxId, status: name, at: when, recipient: {}, errors: [] },
      ...(pricing === undefined ? {} : { pricing }),
    } as never);
  return { db, reply, status };
}

it('counts a message once, when it arrived, with what WhatsApp said of its price', async () => {
  const { db, reply, status } = await counter();
  const one = await reply('Oi');
  await status(one, 'sent', free);
  expect(await readBilling(db)).toBeNull();
  await status(one, 'delivered', free);
  await status(one, 'delivered', free);
  await status(one, 'read', regular);
  const two = await reply('Olá');
  // The price came with `sent` alone, and `read` overtook `delivered`.
  await status(two, 'sent', regular);
  await status(two, 'read');
  await status(two, 'delivered');
  const lost = await reply('Nunca chega');
  await status(lost, 'sent', regular);
  await status(lost, 'failed');
  expect(await readBilling(db)).toEqual({
    key: 'billing',
    months: { '202510': { service: { billed: 1, free: 1, entry: 0 } } },
  });
});

it('knows the months apart, and keeps thirteen', async () => {
  const { db, reply, status } = await counter();
  for (let month = 0; month < 15; month += 1) {
    await status(await reply(`mês ${month}`), 'delivered', regular, NOON + month * 30.5 * DAY);
  }
  const months = Object.keys((await readBilling(db))?.months ?? {});
  expect(months).toHaveLength(13);
  expect(months[0]).toBe('202512');
});

it('keeps the prices that somebody who may writes, and says so in the log', async () => {
  const { db } = await counter();
  expect(await readPrices(db)).toEqual({ currency: 'BRL', prices: {} });
  const list = { currency: 'USD', prices: { service: 6_800 } } as const;
  expect(await setPrices(db, { by: 'nobody', list }, at(NOON))).toMatchObject({ ok: false });
  expect(await setPrices(db, { by: 'local', list }, at(NOON))).toMatchObject({ ok: true });
  expect(await readPrices(db)).toMatchObject(list);
  expect((await db.changes.toArray()).at(-1)).toMatchObject({ kind: 'prices.changed', body: { after: list } });
});
