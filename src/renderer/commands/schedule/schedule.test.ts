import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { closeConversation } from '../closeConversation';
import { ANA, eventItem, messageFrom, NOON } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { cancelScheduled } from './cancelScheduled';
import { leaveScheduled } from './leaveScheduled';
import { schedule, type ScheduleFields } from './schedule';

const now = NOON + HOUR;
const random = countingBytes();
const at = (moment: number) => ({ now: moment, random });

async function counter(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const items = [eventItem(messageFrom(ANA, 'w1'))];
  await receiveEvents(db, { items, cursor: 1, recovering: false }, at(now));
  return db;
}

const usual: ScheduleFields = {
  kind: 'message',
  dueAt: now + 2 * HOUR,
  text: 'Lembrando do horário, {{primeiro_nome}}.',
  attachments: [],
  unlessAnswered: false,
};

async function scheduled(db: BalcaoDatabase, change: Partial<ScheduleFields> = {}): Promise<string> {
  const fields = { ...usual, ...change };
  const made = await schedule(db, { by: 'local', conversationId: 'cv-w1', id: null, fields }, at(now));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.id;
}

const sentTexts = async (db: BalcaoDatabase): Promise<unknown[]> =>
  (await db.outbox.toArray()).map(({ request }) => request.content);

describe('leaveScheduled', () => {
  it('waits for its moment, then leaves once, filled with the facts of that moment', async () => {
    const db = await counter();
    const id = await scheduled(db);
    expect(await leaveScheduled(db, { id, sentBy: null }, at(usual.dueAt - 1))).toBe('waits');
    const twice = [1, 2].map(() => leaveScheduled(db, { id, sentBy: null }, at(usual.dueAt + MINUTE)));
    expect((await Promise.all(twice)).sort()).toEqual(['gone', 'left']);
    expect(await sentTexts(db)).toHaveLength(1);
    expect(JSON.stringify(await sentTexts(db))).toMatch(/Lembrando do horário, \p{L}+\./u);
    expect(await db.scheduled.count()).toBe(0);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it.each<[string, Partial<ScheduleFields>, number, string]>([
    ['two hours late', {}, usual.dueAt + 2 * HOUR + 1, 'too-late'],
    ['the window has shut', { dueAt: now + 30 * HOUR }, now + 30 * HOUR, 'window-closed'],
    ['a blank', { text: 'São {{valor}}' }, usual.dueAt, 'variables-missing'],
    ['a reminder', { kind: 'reminder', text: '' }, usual.dueAt + 5 * DAY, 'reminder'],
  ])('%s: it is held, and told', async (_what, change, moment, code) => {
    const db = await counter();
    const id = await scheduled(db, change);
    expect(await leaveScheduled(db, { id, sentBy: null }, at(moment))).toBe('held');
    expect(await db.scheduled.get(id)).toMatchObject({ held: { code, since: moment } });
    expect(await sentTexts(db)).toEqual([]);
    const told = await db.changes.where('conversationId').equals('cv-w1').last();
    expect(told).toMatchObject({ kind: 'scheduled.held', actor: 'balcao', body: { code } });
  });

  it('is for silence only: the customer wrote', async () => {
    const db = await counter();
    const message = await scheduled(db, { unlessAnswered: true });
    const reminder = await scheduled(db, { kind: 'reminder', unlessAnswered: true });
    const late = { ...messageFrom(ANA, 'w2'), at: now + HOUR };
    await receiveEvents(db, { items: [eventItem(late)], cursor: 2, recovering: false }, at(now + HOUR));
    expect(await leaveScheduled(db, { id: reminder, sentBy: null }, at(usual.dueAt))).toBe('dropped');
    expect(await leaveScheduled(db, { id: message, sentBy: null }, at(usual.dueAt))).toBe('held');
    expect(await db.scheduled.toArray()).toMatchObject([{ id: message, held: { code: 'customer-wrote' } }]);
    // A person knows better.
    expect(await leaveScheduled(db, { id: message, sentBy: 'local' }, at(usual.dueAt))).toBe('left');
    expect(await sentTexts(db)).toHaveLength(1);
  });

  it('leaves for good only if its customer has not said PARAR by then; what a person sends leaves', async () => {
    const db = await counter();
    const [byItself, byHand] = [await scheduled(db), await scheduled(db)];
    await leaveScheduled(db, { id: byItself, sentBy: null }, at(usual.dueAt));
    await leaveScheduled(db, { id: byHand, sentBy: 'local' }, at(usual.dueAt));
    const jobs = await db.outbox.orderBy('id').toArray();
    const marks = new Map(jobs.map(({ id, unlessStopped }) => [id, unlessStopped]));
    expect([marks.get(`scheduled:${byItself}:0`), marks.get(`scheduled:${byHand}:0`)]).toEqual([true, undefined]);
  });

  it('is held where the conversation was closed', async () => {
    const db = await counter();
    const id = await scheduled(db);
    await closeConversation(db, { conversationId: 'cv-w1', by: 'local', reason: null }, at(now + MINUTE));
    expect(await leaveScheduled(db, { id, sentBy: null }, at(usual.dueAt))).toBe('held');
    expect(await db.scheduled.get(id)).toMatchObject({ held: { code: 'conversation-closed' } });
  });
});

describe('schedule', () => {
  it.each<[string, Partial<ScheduleFields>, string]>([
    ['nothing to send', { text: ' ' }, 'empty'],
    ['a moment that is past', { dueAt: now - 1 }, 'too-soon'],
    ['a mistyped year', { dueAt: now + 400 * DAY }, 'too-far'],
  ])('%s is refused', async (_what, change, code) => {
    const db = await counter();
    const fields = { ...usual, ...change };
    const made = await schedule(db, { by: 'local', conversationId: 'cv-w1', id: null, fields }, at(now));
    expect(made).toEqual({ ok: false, failure: { code } });
  });

  it('is changed and taken back by whoever made it, and nobody else', async () => {
    const db = await counter();
    const id = await scheduled(db);
    const fields = { ...usual, dueAt: now + 3 * HOUR, text: 'outro' };
    expect(await schedule(db, { by: 'local', conversationId: 'cv-w1', id, fields }, at(now))).toMatchObject({
      ok: true,
    });
    expect(await db.scheduled.toArray()).toMatchObject([{ id, text: 'outro', held: null }]);
    expect(await cancelScheduled(db, { by: 'nobody', id }, at(now))).toMatchObject({ ok: false });
    expect(await cancelScheduled(db, { by: 'local', id }, at(now))).toMatchObject({ ok: true });
    expect(await cancelScheduled(db, { by: 'local', id }, at(now))).toMatchObject({
      failure: { code: 'no-scheduled' },
    });
  });
});
