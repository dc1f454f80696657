import { describe, expect, it } from 'vitest';
import { checkService } from '../../shared/domain/conversations/checkService';
import type { QueueDecision } from '../../shared/domain/queue/decision';
import { HOUR, MINUTE } from '../../shared/kernel/instant';
import type { BalcaoDatabase } from '../db/database';
import { usualRules } from '../../shared/domain/queue/usualRules';
import { readCounters } from '../db/meta/read';
import { applyDecision, applyDecisions } from './applyDecision';
import { claim } from './claim';
import { sendReply } from './sendReply';
import { NOW, lastChanges, occasion, openCounter, read, write } from './serve/sampleCounter';
import { snooze } from './snooze';

const movedOn = { ok: false, failure: { code: 'moved-on' } };

function assign(conversationId: string, attendantId = 'bia', swept = false): QueueDecision {
  return { kind: 'assign', conversationId, attendantId, reason: { code: 'fewest-active', active: 0 }, swept };
}

async function waiting(): Promise<{ db: BalcaoDatabase; id: string }> {
  const db = await openCounter();
  return { db, id: (await write(db, 'ana')).id };
}

async function assigned(): Promise<{ db: BalcaoDatabase; id: string }> {
  const counter = await waiting();
  await applyDecision(counter.db, assign(counter.id), occasion);
  return counter;
}

describe('applyDecision', () => {
  it('assigns, says why, and remembers who received something', async () => {
    const { db, id } = await assigned();
    const { service } = await read(db, id);
    expect(service).toMatchObject({ stage: 'attending', attendantId: 'bia', turn: { since: NOW, first: true } });
    expect(checkService(service)).toEqual([]);
    const body = { attendantId: 'bia', before: null, how: 'queue', swept: false, queuedAt: service.queuedAt };
    const reason = { code: 'fewest-active', active: 0 };
    expect(await lastChanges(db, id)).toEqual([
      { kind: 'conversation.assigned', actor: 'balcao', body: { ...body, reason } },
    ]);
    expect((await db.attendants.get('bia'))?.lastReceivedAt).toBe(NOW);
  });

  it('warns once, and passes the turn that it was decided about', async () => {
    const { db, id } = await assigned();
    const turn = { conversationId: id, attendantId: 'bia', turnSince: NOW };
    expect(await applyDecision(db, { kind: 'warn', ...turn }, occasion)).toMatchObject({ ok: true });
    expect(await applyDecision(db, { kind: 'warn', ...turn }, occasion)).toEqual(movedOn);
    const pass = { kind: 'pass', cause: 'no-answer', ...turn } as const;
    expect(await applyDecision(db, { ...pass, turnSince: NOW - 1 }, occasion)).toEqual(movedOn);
    expect(await applyDecision(db, { ...pass, attendantId: 'gina' }, occasion)).toEqual(movedOn);
    expect(await applyDecision(db, pass, occasion)).toMatchObject({ ok: true });
    expect((await read(db, id)).service).toMatchObject({ stage: 'queue', hops: 1, passedIds: ['bia'] });
    expect(await applyDecision(db, pass, occasion)).toEqual(movedOn);
  });

  it('does not pass what was answered in the meantime', async () => {
    const { db, id } = await assigned();
    const sent = await sendReply(db, { conversationId: id, text: 'Olá!', authorId: 'bia' }, occasion);
    expect(sent.ok).toBe(true);
    const pass = { kind: 'pass', conversationId: id, attendantId: 'bia', turnSince: NOW, cause: 'no-answer' } as const;
    expect(await applyDecision(db, pass, occasion)).toEqual(movedOn);
    const miss = { kind: 'miss', conversationId: id, cause: 'no-answer', close: false } as const;
    expect(await applyDecision(db, miss, occasion)).toEqual(movedOn);
  });

  it.each([
    [
      'somebody has it',
      async (db: BalcaoDatabase, id: string) => void (await claim(db, { conversationId: id, by: 'gina' }, occasion)),
    ],
    [
      'the person went offline',
      async (db: BalcaoDatabase) => void (await db.presences.update('bia', { state: 'pause' })),
    ],
    ['the person left', async (db: BalcaoDatabase) => void (await db.attendants.update('bia', { leftAt: NOW }))],
  ])('does not assign when %s', async (_name, happens) => {
    const { db, id } = await waiting();
    await happens(db, id);
    expect(await applyDecision(db, assign(id), occasion)).toEqual(movedOn);
  });

  it('flags a CNA in the queue, sweeps it, and an answer settles it', async () => {
    const { db, id } = await waiting();
    const miss = { kind: 'miss', conversationId: id, cause: 'nobody-eligible', close: false } as const;
    await applyDecision(db, miss, occasion);
    expect(await applyDecision(db, miss, occasion)).toEqual(movedOn);
    expect(await applyDecision(db, assign(id), occasion)).toEqual(movedOn);
    await applyDecision(db, assign(id, 'bia', true), occasion);
    expect((await read(db, id)).service).toMatchObject({ stage: 'attending', missed: { cause: 'nobody-eligible' } });
    await sendReply(db, { conversationId: id, text: 'Desculpe a demora', authorId: 'bia' }, occasion);
    const past = { outcome: 'answered', by: 'bia', settledAt: NOW };
    expect((await read(db, id)).service).toMatchObject({ missed: null, pastMissed: [past] });
    expect((await lastChanges(db, id))[0]).toMatchObject({ kind: 'conversation.missed-settled' });
  });

  it('closes a CNA of the WhatsApp mode, tells it as a notice, and the customer’s return settles it', async () => {
    const { db, id } = await assigned();
    await applyDecision(db, { kind: 'miss', conversationId: id, cause: 'no-answer', close: true }, occasion);
    const row = await read(db, id);
    expect(row).toMatchObject({
      state: 'closed',
      service: { stage: 'closed', missed: { hops: 1 }, attendantId: null },
    });
    expect(checkService(row.service)).toEqual([]);
    expect(await readCounters(db)).toMatchObject({ openConversations: 0, closedConversations: 1 });
    const contact = await db.contacts.get(row.contactId);
    expect(contact).toMatchObject({ openConversationId: null, lastConversationId: id });
    const notice = { kind: 'notice', conversationId: id, attendantId: 'gina' } as const;
    expect(await applyDecision(db, notice, occasion)).toMatchObject({ ok: true });
    const back = await write(db, 'ana', NOW + HOUR);
    expect(back).toMatchObject({ id, state: 'open', service: { stage: 'queue', preferredId: 'bia', missed: null } });
    expect(back.service.pastMissed).toMatchObject([{ outcome: 'customer-returned', notice: { attendantId: 'gina' } }]);
    expect(await readCounters(db)).toMatchObject({ openConversations: 1, closedConversations: 0 });
  });

  it('closes what was flagged before too', async () => {
    const { db, id } = await waiting();
    const miss = { kind: 'miss', conversationId: id, cause: 'closed-hours', close: false } as const;
    await applyDecision(db, miss, occasion);
    await applyDecision(db, { ...miss, cause: 'nobody-eligible', close: true }, { ...occasion, now: NOW + MINUTE });
    const { service } = await read(db, id);
    expect(service).toMatchObject({ stage: 'closed', missed: { cause: 'closed-hours', since: NOW } });
  });

  it('leaves the place in line of the WhatsApp mode to the answer', async () => {
    const { db, id } = await waiting();
    const sector = await db.sectors.get('first');
    await db.sectors.update('first', { rules: { ...usualRules, ...sector?.rules, mode: 'whatsapp' } });
    await applyDecision(db, assign(id), occasion);
    expect((await db.attendants.get('bia'))?.lastReceivedAt).toBeNull();
    const later = { ...occasion, now: NOW + MINUTE };
    await sendReply(db, { conversationId: id, text: 'Olá!', authorId: 'bia' }, later);
    expect((await db.attendants.get('bia'))?.lastReceivedAt).toBe(NOW);
  });

  it('wakes when the time has come, not before', async () => {
    const { db, id } = await assigned();
    await snooze(db, { conversationId: id, by: 'bia', until: NOW + HOUR }, occasion);
    const wake = { kind: 'wake', conversationId: id } as const;
    expect(await applyDecision(db, wake, { ...occasion, now: NOW + HOUR - 1 })).toEqual(movedOn);
    expect(await applyDecision(db, wake, { ...occasion, now: NOW + HOUR })).toMatchObject({ ok: true });
    expect((await read(db, id)).service).toMatchObject({ stage: 'queue', preferredId: 'bia' });
  });

  it('carries out a round in its order, each by itself', async () => {
    const { db, id } = await assigned();
    const other = (await write(db, 'bento', NOW - MINUTE)).id;
    const turn = { conversationId: id, attendantId: 'bia', turnSince: NOW };
    const round: QueueDecision[] = [
      { kind: 'pass', cause: 'no-answer', ...turn },
      assign(id, 'gina'),
      assign(other),
      assign(other, 'gina'),
      assign('cv-none'),
    ];
    const results = await applyDecisions(db, round, occasion);
    expect(results.map((result) => (result.ok ? 'done' : result.failure.code))).toEqual([
      'done',
      'done',
      'done',
      'moved-on',
      'no-conversation',
    ]);
    expect((await read(db, id)).service.attendantId).toBe('gina');
    expect((await read(db, other)).service.attendantId).toBe('bia');
  });
});
