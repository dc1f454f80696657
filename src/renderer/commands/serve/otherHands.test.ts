import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { claim } from '../claim';
import { discardSend } from '../discardSend';
import { markRead } from '../markRead';
import { renameContact } from '../renameContact';
import { retrySend } from '../retrySend';
import { settleUnconfirmed } from '../settleUnconfirmed';
import { cancelScheduled } from '../schedule/cancelScheduled';
import { schedule } from '../schedule/schedule';
import { sendReply } from '../sendReply';
import { snoozeMany } from '../bulkActs';
import { undoBulk } from '../undoBulk';
import { NOW, lastChanges, occasion, openCounter, read, write } from './sampleCounter';

/** Bia has Ana's conversation, in the first sector; Caio is of the same sector, Duda of another, Gina the manager. */
async function ofBia(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  const { id } = await write(db, 'ana', NOW - HOUR);
  await claim(db, { conversationId: id, by: 'bia' }, occasion);
  return { db, id };
}

const heldByBia = { ok: false, failure: { code: 'held-by-other', attendantId: 'bia' } };
const notAllowed = { ok: false, failure: { code: 'not-allowed' } };

describe('reading', () => {
  it.each(['gina', 'caio'])('looking on reads for nobody: %s', async (by) => {
    const { db, id } = await ofBia();
    expect(await markRead(db, { conversationId: id, by }, occasion)).toEqual(heldByBia);
    expect(await read(db, id)).toMatchObject({ unread: 1 });
  });

  it('whoever has it reads it, and the log says who', async () => {
    const { db, id } = await ofBia();
    expect(await markRead(db, { conversationId: id, by: 'bia' }, occasion)).toMatchObject({ ok: true });
    expect(await read(db, id)).toMatchObject({ unread: 0 });
    expect(await lastChanges(db, id)).toMatchObject([{ kind: 'conversation.read', actor: 'attendant:bia' }]);
  });
});

describe('the name of a customer', () => {
  it('is given by whoever sees the conversation, and the log says who', async () => {
    const { db, id } = await ofBia();
    const name = { conversationId: id, givenName: 'Ana da Padaria' };
    expect(await renameContact(db, { ...name, by: 'duda' }, occasion)).toMatchObject(notAllowed);
    expect(await renameContact(db, { ...name, by: 'nobody' }, occasion)).toMatchObject(notAllowed);
    expect(await renameContact(db, { ...name, by: 'caio' }, occasion)).toMatchObject({ ok: true });
    expect(await lastChanges(db, id)).toMatchObject([{ kind: 'contact.renamed', actor: 'attendant:caio' }]);
  });
});

/** A reply of Bia's of which nobody knows whether it left. */
async function inDoubt(): Promise<{ db: BalcaoDatabase; id: string; messageId: string }> {
  const { db, id } = await ofBia();
  const sent = await sendReply(db, { conversationId: id, text: 'Bom dia!', authorId: 'bia' }, occasion);
  if (!sent.ok) throw new Error(sent.failure.code);
  const { messageId } = sent.value;
  await db.outbox.update(messageId, { state: 'unconfirmed', unconfirmedSince: NOW });
  await db.messages.update(messageId, { delivery: 'unconfirmed' });
  return { db, id, messageId };
}

describe('a message in doubt', () => {
  it.each(['gina', 'caio'])('is not decided by somebody else: %s', async (by) => {
    const { db, messageId } = await inDoubt();
    expect(await settleUnconfirmed(db, { messageId, verdict: 'send-again', by }, occasion)).toEqual(heldByBia);
    expect(await settleUnconfirmed(db, { messageId, verdict: 'sent', by }, occasion)).toEqual(heldByBia);
    expect(await discardSend(db, { messageId, by }, occasion)).toEqual(heldByBia);
    expect(await db.outbox.get(messageId)).toMatchObject({ state: 'unconfirmed' });
  });

  it('is not sent again once the window has shut, and can still be given up', async () => {
    const { db, messageId } = await inDoubt();
    const later = { ...occasion, now: NOW + DAY };
    const again = await settleUnconfirmed(db, { messageId, verdict: 'send-again', by: 'bia' }, later);
    expect(again).toMatchObject({ ok: false, failure: { code: 'window-closed' } });
    expect(await discardSend(db, { messageId, by: 'bia' }, later)).toMatchObject({ ok: true });
  });

  it('may be given up by its writer after the conversation went on to a colleague', async () => {
    const { db, id, messageId } = await inDoubt();
    const conversation = await read(db, id);
    await db.conversations.put({ ...conversation, service: { ...conversation.service, attendantId: 'caio' } });
    expect(await discardSend(db, { messageId, by: 'bia' }, occasion)).toMatchObject({ ok: true });
  });

  it('of an automation stays an automation’s when a person tries it again', async () => {
    const { db, messageId } = await inDoubt();
    await db.outbox.delete(messageId);
    await db.messages.update(messageId, { delivery: 'failed', author: { kind: 'automation', id: 'greeting' } });
    expect(await retrySend(db, { messageId, by: 'bia' }, occasion)).toMatchObject({ ok: true });
    expect((await db.outbox.get(messageId))?.request.authorId).toBeNull();
  });
});

describe('what is scheduled', () => {
  const fields = {
    kind: 'message',
    dueAt: NOW + HOUR,
    text: 'Seu boleto',
    attachments: [],
    unlessAnswered: false,
  } as const;

  it('never goes to another customer by being changed', async () => {
    const { db, id } = await ofBia();
    const kept = await schedule(db, { by: 'bia', conversationId: id, id: null, fields }, occasion);
    if (!kept.ok) throw new Error(kept.failure.code);
    const other = await write(db, 'beto', NOW - HOUR);
    const moved = await schedule(db, { by: 'bia', conversationId: other.id, id: kept.value.id, fields }, occasion);
    expect(moved).toMatchObject({ ok: false, failure: { code: 'no-scheduled' } });
    expect(await db.scheduled.get(kept.value.id)).toMatchObject({ conversationId: id });
  });

  it('by a rule is cancelled only by who may write in the conversation', async () => {
    const { db, id } = await ofBia();
    const rule = { id: 'r1', name: 'Regra', match: { words: [] }, closed: false };
    const base = { id: 's1', conversationId: id, authorId: 'balcao', held: null, createdAt: NOW };
    await db.scheduled.put({ ...base, ...fields, rule: rule as never });
    for (const by of ['duda', 'caio'])
      expect(await cancelScheduled(db, { by, id: 's1' }, occasion)).toMatchObject({ ok: false });
    expect(await cancelScheduled(db, { by: 'bia', id: 's1' }, occasion)).toMatchObject({ ok: true });
  });
});

describe('undoing', () => {
  it('is done by who might have done it', async () => {
    const { db, id } = await ofBia();
    const snooze = { conversationIds: [id], until: NOW + 10 * MINUTE, by: 'bia' };
    const { undo } = await snoozeMany(db, snooze, occasion);
    expect(await undoBulk(db, { ...undo, by: 'duda' }, occasion)).toMatchObject({ value: { conversationIds: [] } });
    expect(await undoBulk(db, undo, occasion)).toMatchObject({ value: { conversationIds: [id] } });
  });
});
