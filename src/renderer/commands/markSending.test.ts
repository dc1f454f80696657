import { describe, expect, it } from 'vitest';
import { ADDRESS_GONE, LEFT_ALONE, MOMENT_GONE } from '../../shared/domain/outbox/unfitNow';
import { DAY, HOUR, MINUTE } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import type { MessageRow } from '../db/messages/row';
import { markSending } from './markSending';
import { NOON, eventItem, messageFrom } from './receive/sampleItems';
import { receiveEvents } from './receiveEvents';
import { recordOutcomes } from './recordOutcomes';
import { retrySend } from './retrySend';
import { sendReply } from './sendReply';
import type { InboundEvent } from '../../shared/whatsapp/inboundEvent';

const random = countingBytes();
const ANA = { waId: '5511900001234', name: 'Ana Exemplo' };
const BEATRIZ = { waId: '5511900005678', name: 'Beatriz Exemplo' };

let seq = 0;
async function arrive(db: BalcaoDatabase, event: InboundEvent): Promise<void> {
  seq += 1;
  await receiveEvents(db, { items: [eventItem(event, seq)], cursor: seq, recovering: false }, { now: NOON, random });
}

/** Ana wrote at noon and was answered a minute later; nothing has left yet. */
async function waiting(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openMemoryDatabase();
  await arrive(db, messageFrom(ANA, 'w1'));
  const reply = { conversationId: 'cv-w1', text: 'Bom dia!', authorId: 'local' };
  const sent = await sendReply(db, reply, { now: NOON + MINUTE, random });
  if (!sent.ok) throw new Error(sent.failure.code);
  return { db, id: sent.value.messageId };
}

const claimAt = (db: BalcaoDatabase, id: string, now: number) => markSending(db, [id], { now, random });

describe('a message that waited', () => {
  it('does not go to a number that its customer has given up', async () => {
    const { db, id } = await waiting();
    await arrive(db, messageFrom(BEATRIZ, 'w2'));
    // The new number stands at another customer already: Ana is left without one.
    const moved = { before: { waId: ANA.waId }, after: { waId: BEATRIZ.waId }, text: '' };
    await arrive(db, { type: 'identity-change', wamid: 's1', at: NOON + MINUTE, ...moved });
    expect(await db.contacts.get('ct-w1')).toMatchObject({ waId: null, bsuid: null });
    expect(await claimAt(db, id, NOON + HOUR)).toMatchObject([{ unfit: ADDRESS_GONE }]);
  });

  it('goes to the new number where that is known', async () => {
    const { db, id } = await waiting();
    const moved = { before: { waId: ANA.waId }, after: { waId: '5511977770000' }, text: '' };
    await arrive(db, { type: 'identity-change', wamid: 's1', at: NOON + MINUTE, ...moved });
    const claimed = await claimAt(db, id, NOON + HOUR);
    expect(claimed).toMatchObject([{ unfit: null, request: { to: { waId: '5511977770000' } } }]);
  });

  it('does not leave once the 24 h window has shut, and says so to the person', async () => {
    const { db, id } = await waiting();
    expect(await claimAt(db, id, NOON + DAY)).toMatchObject([{ unfit: 131047 }]);
    const outcome = { outcome: 'failed', retryAt: null, errorCode: 131047, reason: 'unfit' } as const;
    await recordOutcomes(db, [{ outboxId: id, outcome }], { now: NOON + DAY, random });
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'failed', error: { code: 131047 } });
    expect(await db.outbox.count()).toBe(0);
  });

  it('leaves when the customer has written again, in whichever conversation', async () => {
    const { db, id } = await waiting();
    const contact = await db.contacts.get('ct-w1');
    const conversation = await db.conversations.get('cv-w1');
    if (!contact || !conversation) throw new Error('not there');
    await db.conversations.put({ ...conversation, id: 'cv-w9', lastInboundAt: NOON + 20 * HOUR });
    await db.contacts.put({ ...contact, openConversationId: 'cv-w9', lastConversationId: 'cv-w1' });
    expect(await claimAt(db, id, NOON + DAY)).toMatchObject([{ unfit: null }]);
  });

  it('that nobody asked for does not reach who has said PARAR since; a reply does', async () => {
    const { db, id } = await waiting();
    const stop = { type: 'message', wamid: 'w2', at: NOON + 2 * MINUTE, sender: ANA } as const;
    await arrive(db, { ...stop, content: { kind: 'text', text: 'PARAR' } });
    expect(await db.contacts.get('ct-w1')).toMatchObject({ marketing: 'stopped' });
    expect(await claimAt(db, id, NOON + HOUR)).toMatchObject([{ unfit: null }]);
    await db.outbox.update(id, { state: 'queued', unlessStopped: true });
    expect(await claimAt(db, id, NOON + HOUR)).toMatchObject([{ unfit: LEFT_ALONE }]);
    // Somebody who tries again has decided that it leaves.
    const outcome = { outcome: 'failed', retryAt: null, errorCode: LEFT_ALONE, reason: 'unfit' } as const;
    await recordOutcomes(db, [{ outboxId: id, outcome }], { now: NOON + HOUR, random });
    expect(await retrySend(db, { messageId: id, by: 'local' }, { now: NOON + HOUR, random })).toMatchObject({
      ok: true,
    });
    expect(await claimAt(db, id, NOON + HOUR)).toMatchObject([{ unfit: null }]);
  });

  it.each([
    ['away', MOMENT_GONE],
    ['rule-01', MOMENT_GONE],
    ['bot', null],
  ])('of an automation (%s) is judged by what it was for', async (author, unfit) => {
    const { db, id } = await waiting();
    const message = (await db.messages.get(id)) as MessageRow;
    await db.messages.put({ ...message, author: { kind: 'automation', id: author } });
    expect(await claimAt(db, id, NOON + 3 * HOUR)).toMatchObject([{ unfit }]);
  });
});
