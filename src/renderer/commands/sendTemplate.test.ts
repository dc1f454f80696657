import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../shared/domain/audit/chain';
import { ready, offer } from '../../shared/domain/templates/sampleTemplates';
import { DAY } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import type { ConversationRow } from '../db/conversations/row';
import { closeConversation } from './closeConversation';
import { markSending } from './markSending';
import { recordOutcomes } from './recordOutcomes';
import { retrySend } from './retrySend';
import { sendTemplate, type TemplateSend } from './sendTemplate';
import { lastChanges, NOW, occasion, openCounter, read, write } from './serve/sampleCounter';

const later = { ...occasion, now: NOW + 3 * DAY };
const values = { 'body:1': 'Ana', 'body:2': '0012' };

async function shutWindow(): Promise<{ db: BalcaoDatabase; conversation: ConversationRow }> {
  const db = await openCounter();
  return { db, conversation: await write(db, 'Ana', NOW) };
}

const send = (db: BalcaoDatabase, conversationId: string, change: Partial<TemplateSend> = {}) =>
  sendTemplate(db, { conversationId, by: 'bia', template: ready, filling: { values, file: null }, ...change }, later);

async function mark(
  db: BalcaoDatabase,
  { contactId }: ConversationRow,
  marketing: 'stopped' | 'resumed',
): Promise<void> {
  await db.contacts.update(contactId, { marketing });
}

describe('sendTemplate', () => {
  it('leaves days after the last word, filled, and is shown in list and log', async () => {
    const { db, conversation } = await shutWindow();
    const sent = await send(db, conversation.id);
    if (!sent.ok) throw new Error(sent.failure.code);
    const { messageId } = sent.value;
    const text = 'Oi, Ana! Seu pedido 0012 está pronto.';
    expect(await db.messages.get(messageId)).toMatchObject({ content: { kind: 'template', text }, delivery: 'queued' });
    expect(await read(db, conversation.id)).toMatchObject({
      lastMessage: { kind: 'template', text },
      service: { attendantId: 'bia' },
      waitingSince: null,
    });
    expect(await markSending(db, [messageId], later)).toMatchObject([{ unfit: null, request: { content: { text } } }]);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it('opens a closed conversation again, for whoever sends it', async () => {
    const { db, conversation } = await shutWindow();
    await closeConversation(db, { conversationId: conversation.id, by: 'bia', reason: null }, occasion);
    expect(await send(db, conversation.id)).toMatchObject({ ok: true });
    expect(await read(db, conversation.id)).toMatchObject({ state: 'open', service: { attendantId: 'bia' } });
    const kinds = (await lastChanges(db, conversation.id, 3)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['conversation.reopened', 'message.queued']));
  });

  it.each<[string, Partial<TemplateSend>, 'stopped' | null, string]>([
    ['advertising without a yes', { template: offer }, null, 'template-no-file'],
    ['a customer who asked to be left alone', {}, 'stopped', 'template-left-alone'],
    ['somebody of another sector', { by: 'duda' }, null, 'not-allowed'],
    ['nobody who works here', { by: 'nobody' }, null, 'not-allowed'],
    ['a blank', { filling: { values: {}, file: null } }, null, 'template-blank'],
    ['a paused template', { template: { ...ready, status: 'PAUSED' } }, null, 'template-unfit'],
  ])('%s: nothing leaves', async (_what, change, wish, code) => {
    const { db, conversation } = await shutWindow();
    if (wish) await mark(db, conversation, wish);
    const changes = await db.changes.count();
    expect(await send(db, conversation.id, change)).toMatchObject({ ok: false, failure: { code } });
    expect(await db.outbox.count()).toBe(0);
    expect(await db.changes.count()).toBe(changes);
  });

  it('is no first word to somebody who never wrote to this number', async () => {
    const { db, conversation } = await shutWindow();
    await db.conversations.update(conversation.id, { lastInboundAt: null });
    expect(await send(db, conversation.id)).toMatchObject({ failure: { code: 'window-closed' } });
  });

  it('sends advertising to who said yes, and to nobody else; a closed conversation stays closed', async () => {
    const { db, conversation } = await shutWindow();
    await closeConversation(db, { conversationId: conversation.id, by: 'bia', reason: null }, occasion);
    const template = { ...ready, category: 'MARKETING' };
    expect(await send(db, conversation.id, { template })).toMatchObject({ failure: { code: 'template-not-agreed' } });
    expect(await read(db, conversation.id)).toMatchObject({ state: 'closed' });
    await mark(db, conversation, 'resumed');
    expect(await send(db, conversation.id, { template })).toMatchObject({ ok: true });
  });

  it('does not leave any more once its customer asked to be left alone, and is not tried again then', async () => {
    const { db, conversation } = await shutWindow();
    const sent = await send(db, conversation.id);
    if (!sent.ok) throw new Error(sent.failure.code);
    const { messageId } = sent.value;
    await mark(db, conversation, 'stopped');
    expect(await markSending(db, [messageId], later)).toMatchObject([{ unfit: 131050 }]);
    const outcome = { outcome: 'failed', retryAt: null, errorCode: 131050, reason: 'unfit' } as const;
    await recordOutcomes(db, [{ outboxId: messageId, outcome }], later);
    expect(await retrySend(db, { messageId, by: 'bia' }, later)).toMatchObject({
      failure: { code: 'template-left-alone' },
    });
    await mark(db, conversation, 'resumed');
    expect(await retrySend(db, { messageId, by: 'bia' }, later)).toMatchObject({ ok: true });
  });
});
