import { describe, expect, it } from 'vitest';
import { checkService } from '../../../shared/domain/conversations/checkService';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import { readCounters } from '../../db/meta/read';
import type { BalcaoDatabase } from '../../db/database';
import { closeConversation } from '../closeConversation';
import { receiveEvents } from '../receiveEvents';
import { sendReply } from '../sendReply';
import { settleRebuilt } from '../settleRebuilt';
import { NOW, lastChanges, occasion, openCounter, read, write } from '../serve/sampleCounter';
import { snooze } from '../snooze';
import { transfer } from '../transfer';
import type { IntakeItem } from './item';
import { ANA, NOON, eventItem, messageFrom, outcomeItem, requestOf, sendItem, sentAs } from './sampleItems';

function receive(db: BalcaoDatabase, items: readonly IntakeItem[], recovering = false) {
  return receiveEvents(db, { items, cursor: 1, recovering }, occasion);
}

/** Ana was answered by Bia. */
async function answered(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  const { id } = await write(db, 'ana');
  await sendReply(db, { conversationId: id, text: 'Bom dia!', authorId: 'bia' }, occasion);
  return { db, id };
}

describe('a customer writes', () => {
  it('a new conversation waits in the first sector since the words, and in the queue since they came', async () => {
    const db = await openCounter();
    await receive(db, [{ ...eventItem(messageFrom(ANA, 'w1', NOON - DAY)), at: NOON }]);
    const row = await read(db, 'cv-w1');
    expect(row.service).toMatchObject({ stage: 'queue', sectorId: 'first', queuedAt: NOON - DAY, stageAt: NOON });
    expect(row.protocol).toMatch(/^\d{8}-00001$/);
  });

  it('an answered one is whose it was again, with a turn', async () => {
    const { db, id } = await answered();
    expect((await read(db, id)).service).toMatchObject({ stage: 'awaiting-customer', attendantId: 'bia', turn: null });
    const { service } = await write(db, 'ana', NOW + MINUTE);
    const turn = { attendantId: 'bia', since: NOW + MINUTE, first: false, warnedAt: null };
    expect(service).toMatchObject({ stage: 'attending', attendantId: 'bia', queuedAt: NOW + MINUTE, turn });
    expect(service).toEqual((await write(db, 'ana', NOW + 2 * MINUTE)).service);
  });

  it('a snoozed one wakes', async () => {
    const { db, id } = await answered();
    await snooze(db, { conversationId: id, by: 'bia', until: NOW + DAY }, occasion);
    const { service } = await write(db, 'ana', NOW + MINUTE);
    expect(service).toMatchObject({ stage: 'queue', preferredId: 'bia', snoozedUntil: null });
    expect(await lastChanges(db, id, 2)).toMatchObject([{ kind: 'conversation.woken', body: { how: 'customer' } }, {}]);
  });

  it('a closed one opens again in time, by the rules of its own sector', async () => {
    const { db, id } = await answered();
    await transfer(db, { conversationId: id, by: 'bia', to: { sectorId: 'credito' } }, occasion);
    const sector = await db.sectors.get('credito');
    const rules = { reopenWithin: 2 * DAY, reopenTo: 'queue' } as const;
    if (sector) await db.sectors.put({ ...sector, rules: { ...sector.rules, ...rules } });
    await closeConversation(db, { conversationId: id, by: 'duda', reason: null }, occasion);
    const row = await write(db, 'ana', NOW + 2 * DAY);
    expect(row).toMatchObject({ id, state: 'open', unread: 1, waitingSince: NOW + 2 * DAY });
    expect(row.service).toMatchObject({ stage: 'queue', sectorId: 'credito', preferredId: null, closing: null });
    expect(await readCounters(db)).toMatchObject({ openConversations: 1, closedConversations: 0 });
    expect((await db.contacts.get(row.contactId))?.openConversationId).toBe(id);
    const kinds = (await lastChanges(db, id, 2)).map((change) => change.kind);
    expect(kinds).toEqual(['conversation.reopened', 'message.received']);
  });

  it('a reopened one shows the name that the customer has now', async () => {
    const { db, id } = await answered();
    await closeConversation(db, { conversationId: id, by: 'bia', reason: null }, occasion);
    const { contactId } = await read(db, id);
    const contact = await db.contacts.get(contactId);
    if (contact) await db.contacts.put({ ...contact, givenName: 'Ana da Padaria' });
    expect(await write(db, 'ana', NOW + MINUTE)).toMatchObject({ id, title: 'Ana da Padaria' });
  });

  it('later a new one begins, with a number of its own', async () => {
    const { db, id } = await answered();
    await closeConversation(db, { conversationId: id, by: 'bia', reason: null }, occasion);
    const row = await write(db, 'ana', NOW + DAY + MINUTE);
    expect(row.id).not.toBe(id);
    expect(row.protocol).not.toBe((await read(db, id)).protocol);
    expect(row.service).toMatchObject({ stage: 'queue', sectorId: 'first', preferredId: null });
    expect(await read(db, id)).toMatchObject({ state: 'closed', messageCount: 2 });
    expect(await readCounters(db)).toMatchObject({ openConversations: 1, closedConversations: 1 });
  });
});

describe('what is not of the customer', () => {
  const echo = (wamid: string, at: number) => eventItem(messageFrom(ANA, wamid, at, { echo: true }));

  it('the phone app answers without an attendant', async () => {
    const db = await openCounter();
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), echo('e1', NOON + MINUTE)]);
    const { service, waitingSince } = await read(db, 'cv-w1');
    expect(service).toMatchObject({ stage: 'awaiting-customer', attendantId: null, queuedAt: null });
    expect(waitingSince).toBeNull();
    await receive(db, [eventItem(messageFrom(ANA, 'w2', NOON + HOUR))]);
    expect((await read(db, 'cv-w1')).service).toMatchObject({ stage: 'queue', queuedAt: NOON + HOUR });
  });

  it('a word from the phone app to somebody new, and after a closing', async () => {
    const db = await openCounter();
    await receive(db, [echo('e1', NOON)]);
    expect((await read(db, 'cv-e1')).service).toMatchObject({ stage: 'awaiting-customer', attendantId: null });
    await closeConversation(db, { conversationId: 'cv-e1', by: 'gina', reason: null }, occasion);
    await receive(db, [echo('e2', NOW + MINUTE)]);
    expect(await read(db, 'cv-e1')).toMatchObject({ state: 'closed', messageCount: 2 });
    await receive(db, [echo('e3', NOW + 3 * DAY)]);
    expect(await read(db, 'cv-e3')).toMatchObject({ state: 'open', service: { stage: 'awaiting-customer' } });
  });

  it('a change of number opens nothing that nobody has to answer', async () => {
    const db = await openCounter();
    const { bsuid = '', waId = '' } = ANA;
    const after = { waId: '5521900004321', bsuid };
    const change = { type: 'identity-change', before: { waId, bsuid }, after, text: 'Ana changed' } as const;
    await receive(db, [eventItem({ ...change, wamid: 's1', at: NOON })]);
    expect(await read(db, 'cv-s1')).toMatchObject({ state: 'closed', service: { stage: 'closed', preferredId: null } });
    expect(checkService((await read(db, 'cv-s1')).service)).toEqual([]);
    expect(await readCounters(db)).toMatchObject({ openConversations: 0, closedConversations: 1 });
    await receive(db, [eventItem(messageFrom(after, 'w1', NOON + MINUTE))]);
    expect(await read(db, 'cv-s1')).toMatchObject({ state: 'open', service: { stage: 'queue' } });
  });
});

describe('a rebuild from the journal', () => {
  const reply = (authorId: string) => [sendItem(requestOf('o1', { authorId }), 2), outcomeItem('o1', sentAs('x1'), 3)];

  it('a conversation stands with who answered last', async () => {
    const db = await openCounter();
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), ...reply('bia')], true);
    expect((await read(db, 'cv-w1')).service).toMatchObject({ stage: 'awaiting-customer', attendantId: 'bia' });
    expect((await read(db, 'cv-w1')).service.queuedAt).toBeNull();
  });

  it.each(['left', 'never heard of'])('but with nobody where that person is not here: %s', async (how) => {
    const db = await openCounter();
    await db.attendants.update('bia', { leftAt: NOON });
    const author = how === 'left' ? 'bia' : 'zeca';
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), ...reply(author)], true);
    expect((await read(db, 'cv-w1')).service).toMatchObject({ stage: 'awaiting-customer', attendantId: null });
    expect(await db.messages.get('o1')).toMatchObject({ author: { id: author } });
  });

  it('what was quiet for three days is closed, what is young stays', async () => {
    const db = await openCounter();
    const young = await write(db, 'bento', NOW - 2 * DAY);
    const old = await write(db, 'ana', NOW - 4 * DAY);
    expect(await settleRebuilt(db, occasion)).toBe(1);
    expect(await read(db, young.id)).toMatchObject({ state: 'open' });
    expect(await read(db, old.id)).toMatchObject({
      state: 'closed',
      unread: 1,
      service: { closing: { by: 'balcao' } },
    });
    expect((await lastChanges(db, old.id))[0]).toMatchObject({ kind: 'conversation.closed', body: { rebuilt: true } });
    expect(await settleRebuilt(db, occasion)).toBe(0);
  });

  it('a counter of one person keeps its list', async () => {
    const db = await openCounter();
    await db.attendants.where('id').notEqual('local').delete();
    await write(db, 'ana', NOW - 30 * DAY);
    expect(await settleRebuilt(db, occasion)).toBe(0);
  });
});
