import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { eventItem, messageFrom } from '../receive/sampleItems';
import { claim } from '../claim';
import { closeConversation } from '../closeConversation';
import { queueMessage } from '../queueMessage';
import { reach, reachTables } from '../queueSend';
import { react } from '../react';
import { receiveEvents } from '../receiveEvents';
import { retrySend } from '../retrySend';
import { sendReply } from '../sendReply';
import { takeOver } from '../takeOver';
import { NOW, lastChanges, occasion, openCounter, read, write } from './sampleCounter';

async function waiting(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  return { db, id: (await write(db, 'ana', NOW - HOUR)).id };
}

function reply(db: BalcaoDatabase, conversationId: string, authorId: string, more: object = {}) {
  return sendReply(db, { conversationId, text: 'Bom dia!', authorId, ...more }, occasion);
}

describe('who may write', () => {
  it('replying to a conversation that nobody has claims it', async () => {
    const { db, id } = await waiting();
    expect(await reply(db, id, 'bia')).toMatchObject({ ok: true });
    const { service } = await read(db, id);
    expect(service).toMatchObject({ stage: 'awaiting-customer', attendantId: 'bia', turn: null, queuedAt: null });
    const how = { how: 'by-replying', before: null, attendantId: 'bia', queuedAt: NOW - HOUR };
    expect(await lastChanges(db, id)).toMatchObject([{ kind: 'conversation.assigned', body: how }]);
    expect((await db.attendants.get('bia'))?.lastReceivedAt).toBe(NOW);
  });

  it('of two who reply at once one wins, and the other is told who', async () => {
    const { db, id } = await waiting();
    const results = await Promise.all([reply(db, id, 'caio'), reply(db, id, 'bia')]);
    expect(results[0]).toMatchObject({ ok: true });
    expect(results[1]).toEqual({ ok: false, failure: { code: 'held-by-other', attendantId: 'caio' } });
    expect(await db.outbox.count()).toBe(1);
  });

  it.each(['gina', 'caio'])('not even a manager writes into a colleague’s conversation: %s', async (by) => {
    const { db, id } = await waiting();
    await claim(db, { conversationId: id, by: 'bia' }, occasion);
    const refusal = { ok: false, failure: { code: 'held-by-other', attendantId: 'bia' } };
    expect(await reply(db, id, by)).toEqual(refusal);
    const reaction = { conversationId: id, targetWamid: 'w1', emoji: '👍', authorId: by };
    expect(await react(db, reaction, occasion)).toEqual(refusal);
    const [message] = await db.messages.toArray();
    if (message) await db.messages.put({ ...message, direction: 'out', delivery: 'failed' });
    expect(await retrySend(db, { messageId: message?.id ?? '', by }, occasion)).toEqual(refusal);
  });

  it('a closed conversation has to be reopened first; a reaction may go', async () => {
    const { db, id } = await waiting();
    await closeConversation(db, { conversationId: id, by: 'bia', reason: null }, occasion);
    expect(await reply(db, id, 'bia')).toEqual({ ok: false, failure: { code: 'conversation-closed' } });
    const reaction = { conversationId: id, targetWamid: 'w1', emoji: '🙏', authorId: 'bia' };
    expect(await react(db, reaction, occasion)).toMatchObject({ ok: true });
    expect((await read(db, id)).state).toBe('closed');
  });

  it('who is of another sector, or unknown, may not', async () => {
    const { db, id } = await waiting();
    expect(await reply(db, id, 'duda')).toMatchObject({ failure: { code: 'not-allowed', why: 'other-sector' } });
    expect(await reply(db, id, 'zeca')).toMatchObject({ failure: { code: 'not-allowed', why: 'unknown' } });
  });
});

describe('what counts as an answer', () => {
  it('a reaction claims nothing, and an automation’s words end no turn', async () => {
    const { db, id } = await waiting();
    await react(db, { conversationId: id, targetWamid: 'w1', emoji: '👍', authorId: 'bia' }, occasion);
    expect((await read(db, id)).service.stage).toBe('queue');
    await claim(db, { conversationId: id, by: 'bia' }, occasion);
    const before = (await read(db, id)).service;
    const tables = [...reachTables(db), db.messages, db.outbox, db.changes, db.meta];
    await db.transaction('rw', tables, async () => {
      const reached = await reach(db, { conversationId: id, by: 'bia' }, NOW);
      if (!reached.ok) throw new Error(reached.failure.code);
      const content = { kind: 'text', text: 'Já vamos' } as const;
      await queueMessage(db, reached.value, { content, authorId: null }, occasion);
    });
    const row = await read(db, id);
    expect(row.service).toEqual(before);
    expect(row.waitingSince).toBe(NOW - HOUR);
  });
});

describe('somebody answered meanwhile', () => {
  it('at the phone app: asked first, sent when confirmed', async () => {
    const { db, id } = await waiting();
    const seenUpTo = (await read(db, id)).lastOrder;
    expect(await reply(db, id, 'bia', { seenUpTo })).toMatchObject({ ok: true });
    const echo = eventItem(messageFrom({ bsuid: 'BR.ana' }, 'echo-1', NOW + MINUTE, { echo: true }), 90);
    await receiveEvents(db, { items: [echo], cursor: 90, recovering: false }, occasion);
    const asked = await reply(db, id, 'bia', { seenUpTo });
    expect(asked).toEqual({
      ok: false,
      failure: { code: 'answered-meanwhile', messageId: 'echo-1', attendantId: null },
    });
    expect(await reply(db, id, 'bia', { seenUpTo, confirmed: true })).toMatchObject({ ok: true });
    const seen = (await read(db, id)).lastOrder;
    expect(await reply(db, id, 'bia', { seenUpTo: seen })).toMatchObject({ ok: true });
  });

  it('by a colleague whose conversation was taken over', async () => {
    const { db, id } = await waiting();
    const seenUpTo = (await read(db, id)).lastOrder;
    await reply(db, id, 'bia');
    await takeOver(db, { conversationId: id, by: 'gina' }, occasion);
    const asked = await reply(db, id, 'gina', { seenUpTo });
    expect(asked).toMatchObject({ failure: { code: 'answered-meanwhile', attendantId: 'bia' } });
  });
});
