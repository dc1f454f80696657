import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import { HOUR } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { readCounters } from '../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import { outboxSummary, unsettledJobs } from '../db/outbox/read';
import { DISCARDED, discardSend } from './discardSend';
import { markRead } from './markRead';
import { markSending } from './markSending';
import { react } from './react';
import { ANA, NOON, eventItem, messageFrom, statusOf } from './receive/sampleItems';
import { receiveEvents } from './receiveEvents';
import { recordOutcomes } from './recordOutcomes';
import { renameContact } from './renameContact';
import { retrySend } from './retrySend';
import { saveDraft } from './saveDraft';
import { sendReply } from './sendReply';
import { settleUnconfirmed } from './settleUnconfirmed';

const now = NOON + HOUR;
const occasion = { now, random: countingBytes() };

async function counterWithAna(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const items = [eventItem(messageFrom(ANA, 'w1'))];
  await receiveEvents(db, { items, cursor: 1, recovering: false }, occasion);
  return db;
}

async function reply(db: BalcaoDatabase, text = 'Bom dia!'): Promise<string> {
  const sent = await sendReply(db, { conversationId: 'cv-w1', text, authorId: 'local' }, occasion);
  if (!sent.ok) throw new Error(sent.failure.code);
  return sent.value.messageId;
}

const refused = (outcome: 'failed' | 'unconfirmed') =>
  ({ outcome, retryAt: null, errorCode: 131026, reason: 'no' }) as const;

describe('sendReply', () => {
  it('writes message, job, list and log together, and forgets the draft', async () => {
    const db = await counterWithAna();
    await saveDraft(db, { conversationId: 'cv-w1', by: 'local', text: 'Bom d', quotedWamid: null }, occasion);
    const id = await reply(db);
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'queued', order: now, author: { id: 'local' } });
    expect(await db.outbox.get(id)).toMatchObject({ state: 'queued', request: { to: { waId: ANA.waId } } });
    const line = { lastMessage: { messageId: id, text: 'Bom dia!', delivery: 'queued' }, waitingSince: null };
    expect(await db.conversations.get('cv-w1')).toMatchObject({ ...line, messageCount: 2 });
    expect(await db.ownDrafts.count()).toBe(0);
    expect((await readCounters(db)).messages).toBe(2);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it('keeps the order of replies written in the same millisecond', async () => {
    const db = await counterWithAna();
    const ids = [await reply(db, 'a'), await reply(db, 'b'), await reply(db, 'c')];
    expect((await unsettledJobs(db)).map((job) => job.id)).toEqual(ids);
  });

  it.each([
    ['empty', { text: ' \n ' }, now],
    ['too-long', { text: 'a'.repeat(4_097) }, now],
    ['no-conversation', { conversationId: 'cv-none' }, now],
    ['window-closed', {}, NOON + 24 * HOUR],
  ])('refuses: %s', async (code, change, at) => {
    const db = await counterWithAna();
    const input = { conversationId: 'cv-w1', text: 'Oi', authorId: 'local', ...change };
    expect(await sendReply(db, input, { ...occasion, now: at })).toMatchObject({ ok: false, failure: { code } });
    expect(await db.outbox.count()).toBe(0);
  });

  it('refuses a customer without any address', async () => {
    const db = await counterWithAna();
    const contact = await db.contacts.get('ct-w1');
    if (contact) await db.contacts.put({ ...contact, waId: null, bsuid: null });
    const input = { conversationId: 'cv-w1', text: 'Oi', authorId: 'local' };
    expect(await sendReply(db, input, occasion)).toMatchObject({ ok: false, failure: { code: 'no-address' } });
  });
});

describe('what a person does with a send', () => {
  it('tries one that never left again, under the same id', async () => {
    const db = await counterWithAna();
    const id = await reply(db);
    await markSending(db, [id], occasion);
    await recordOutcomes(db, [{ outboxId: id, outcome: refused('failed') }], occasion);
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'failed', error: { code: 131026 } });
    expect(await retrySend(db, { messageId: id, by: 'local' }, occasion)).toEqual({
      ok: true,
      value: { messageId: id },
    });
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'queued' });
    expect(await db.outbox.get(id)).toMatchObject({ state: 'queued' });
    expect(await retrySend(db, { messageId: id, by: 'local' }, occasion)).toMatchObject({
      failure: { code: 'not-failed' },
    });
  });

  it('tries one that WhatsApp had accepted again as a new message', async () => {
    const db = await counterWithAna();
    const id = await reply(db);
    await markSending(db, [id], occasion);
    await recordOutcomes(db, [{ outboxId: id, outcome: { outcome: 'sent', wamid: 'x1', waId: null } }], occasion);
    const failure = eventItem(statusOf('failed', 'x1', id, { errors: [{ code: 131026, title: 'no' }] }), 2);
    await receiveEvents(db, { items: [failure], cursor: 2, recovering: false }, occasion);
    const again = await retrySend(db, { messageId: id, by: 'local' }, occasion);
    if (!again.ok) throw new Error(again.failure.code);
    expect(again.value.messageId).not.toBe(id);
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'failed' });
    expect((await unsettledJobs(db)).map((job) => job.id)).toEqual([again.value.messageId]);
  });

  it('settles one in doubt as sent, or sends it again', async () => {
    const db = await counterWithAna();
    const [one, two] = [await reply(db, 'um'), await reply(db, 'dois')];
    for (const id of [one, two]) {
      await markSending(db, [id], occasion);
      await recordOutcomes(db, [{ outboxId: id, outcome: refused('unconfirmed') }], occasion);
    }
    expect((await outboxSummary(db)).unconfirmed).toBe(2);
    await settleUnconfirmed(db, { messageId: one, verdict: 'sent', by: 'local' }, occasion);
    await settleUnconfirmed(db, { messageId: two, verdict: 'send-again', by: 'local' }, occasion);
    expect(await db.messages.get(one)).toMatchObject({ delivery: 'sent' });
    expect(await db.outbox.get(two)).toMatchObject({ state: 'queued', postedSeq: null });
    expect(await outboxSummary(db)).toEqual({ queued: 1, sending: 0, unconfirmed: 0 });
  });

  it('gives one up: it stays visible as not sent', async () => {
    const db = await counterWithAna();
    const id = await reply(db);
    await markSending(db, [id], occasion);
    expect(await discardSend(db, { messageId: id, by: 'local' }, occasion)).toMatchObject({
      failure: { code: 'in-flight' },
    });
    await recordOutcomes(db, [{ outboxId: id, outcome: refused('failed') }], occasion);
    expect(await discardSend(db, { messageId: id, by: 'local' }, occasion)).toMatchObject({ ok: true });
    expect(await db.messages.get(id)).toMatchObject({ delivery: 'failed', error: { code: DISCARDED } });
    expect(await db.outbox.count()).toBe(0);
  });
});

describe('other acts', () => {
  it('reacts, replaces a reaction that has not left, and takes it back', async () => {
    const db = await counterWithAna();
    const input = { conversationId: 'cv-w1', targetWamid: 'w1', authorId: 'local' };
    await react(db, { ...input, emoji: '👍' }, occasion);
    const second = await react(db, { ...input, emoji: '❤️' }, occasion);
    if (!second.ok) throw new Error(second.failure.code);
    const { outboxId } = second.value;
    expect((await unsettledJobs(db)).map((job) => job.id)).toEqual([outboxId]);
    await markSending(db, [outboxId], occasion);
    await recordOutcomes(db, [{ outboxId, outcome: { outcome: 'sent', wamid: 'rx', waId: null } }], occasion);
    const row = await db.reactions.get('w1|us');
    expect(row).toMatchObject({ emoji: '❤️' });
    expect(row?.pending).toBeUndefined();
    await react(db, { ...input, emoji: '' }, occasion);
    expect(await db.reactions.get('w1|us')).toMatchObject({ emoji: null, pending: true });
  });

  it('marks a conversation read, once, and names the newest message of the customer', async () => {
    const db = await counterWithAna();
    await reply(db);
    expect(await markRead(db, { conversationId: 'cv-w1', by: 'local' }, occasion)).toEqual({
      ok: true,
      value: { wamid: 'w1' },
    });
    expect(await markRead(db, { conversationId: 'cv-w1', by: 'local' }, occasion)).toEqual({
      ok: true,
      value: { wamid: null },
    });
    expect((await readCounters(db)).unreadConversations).toBe(0);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ unread: 0 });
  });

  it('renames a customer everywhere, and goes back to the own name', async () => {
    const db = await counterWithAna();
    await renameContact(db, { by: 'local', conversationId: 'cv-w1', givenName: ' Ana da Padaria ' }, occasion);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ title: 'Ana da Padaria' });
    expect((await db.contacts.get('ct-w1'))?.terms).toContain('padaria');
    await renameContact(db, { by: 'local', conversationId: 'cv-w1', givenName: '' }, occasion);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ title: 'Ana Exemplo' });
  });
});
