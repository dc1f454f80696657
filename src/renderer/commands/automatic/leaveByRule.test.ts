import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { Rule, RuleAction, RuleSchedule } from '../../../shared/domain/automation/rule';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { closeConversation } from '../closeConversation';
import { ANA, eventItem, messageFrom, NOON } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { reopenConversation } from '../reopenConversation';
import { cancelScheduled } from '../schedule/cancelScheduled';
import { schedule } from '../schedule/schedule';
import { answerChanges } from './answerChanges';
import { answerDue } from './answerDue';
import { noBot } from './botPort';
import { leaveByRule } from './leaveByRule';
import { tryRule } from './tryRule';

const random = countingBytes();
const parts = { calendars: calendarOf, bot: noBot };
const at = (now: number) => ({ now, random });
const act = { conversationId: 'cv-w1', by: 'local' };

const followUp: RuleSchedule = {
  ...{ kind: 'schedule', what: 'message', moment: { after: 'hours', count: 2 } },
  ...{ text: 'Conseguiu ver, {{primeiro_nome}}?', unlessAnswered: true },
};

function rule(actions: readonly RuleAction[], more: Partial<Rule> = {}): Rule {
  const usual = { id: 'r1', name: 'Orçamento', on: true, order: 0, event: 'message', waitMinutes: 0, often: 'once' };
  return { ...usual, conditions: [], actions, updatedAt: 0, ...more } as Rule;
}

/** Ana has written to a counter that has this rule. */
async function counter(one: Rule, settings: Partial<AutomaticMessages> = {}): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  await db.house.put({ key: 'automatic', ...nothingAutomatic, ...settings });
  await db.rules.put(one);
  await db.meta.put({ key: 'respond', cursor: 0 });
  await write(db, 1, NOON);
  return db;
}

async function write(db: BalcaoDatabase, place: number, now: number): Promise<void> {
  const items = [{ ...eventItem(messageFrom(ANA, `w${place}`, now), place), at: now }];
  await receiveEvents(db, { items, cursor: place, recovering: false }, at(now));
  await lookAtAll(db, now);
}

async function lookAtAll(db: BalcaoDatabase, now: number): Promise<void> {
  for (let after = 0, more = true; more;) {
    const answered = await answerChanges(db, after, parts, at(now));
    [after, more] = [answered.upTo, answered.more];
  }
  await answerDue(db, parts, at(now));
}

async function close(db: BalcaoDatabase, now: number): Promise<void> {
  expect((await closeConversation(db, { ...act, reason: null }, at(now))).ok).toBe(true);
  await lookAtAll(db, now);
}

const onlyRow = async (db: BalcaoDatabase) => {
  const [row, ...others] = await db.scheduled.toArray();
  expect(others).toEqual([]);
  return row?.id ?? '';
};
const texts = async (db: BalcaoDatabase) => (await db.outbox.toArray()).map(({ request }) => request.content);
const told = (db: BalcaoDatabase, kind: string) => db.changes.filter((entry) => entry.kind === kind).toArray();

describe('what a rule leaves for later', () => {
  it('leaves at its moment in the name of the rule, once, and its reason is on record', async () => {
    const db = await counter(rule([followUp]));
    expect(await told(db, 'automation.fired')).toMatchObject([{ cause: 'w1', body: { did: ['schedule'] } }]);
    const id = await onlyRow(db);
    expect(await leaveByRule(db, id, parts, at(NOON + 2 * HOUR - 1))).toBe('waits');
    const twice = await Promise.all([1, 2].map(() => leaveByRule(db, id, parts, at(NOON + 2 * HOUR))));
    expect(twice.sort()).toEqual(['gone', 'left']);
    expect(await texts(db)).toEqual([{ kind: 'text', text: 'Conseguiu ver, Ana?' }]);
    const answered = await told(db, 'automation.answered');
    expect(answered).toMatchObject([{ body: { rule: { kind: 'rule', name: 'Orçamento' }, reason: { code: 'rule' } } }]);
    await db.meta.put({ key: 'respond', cursor: 0 });
    await lookAtAll(db, NOON + 3 * HOUR);
    expect(await db.scheduled.count()).toBe(0);
    expect(await texts(db)).toHaveLength(1);
    expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
  });

  it.each<[string, (db: BalcaoDatabase) => Promise<void>, number, string]>([
    ['the customer has written', (db) => write(db, 2, NOON + HOUR), NOON + 2 * HOUR, 'customer-wrote'],
    ['it was closed', (db) => close(db, NOON + HOUR), NOON + 2 * HOUR, 'moved-on'],
    ['the computer was off', () => Promise.resolve(), NOON + 5 * HOUR, 'too-late'],
    ['the window has shut', (db) => writeNothingFor(db, 2 * DAY), NOON + 2 * DAY, 'window-closed'],
  ])('%s: it does not leave, and the log says why', async (_what, before, moment, because) => {
    const db = await counter(rule([followUp]));
    const id = await onlyRow(db);
    await before(db);
    expect(await leaveByRule(db, id, parts, at(moment))).toBe('dropped');
    expect(await texts(db)).toEqual([]);
    expect(await told(db, 'automation.held')).toMatchObject([{ cause: id, body: { because } }]);
    expect(await db.scheduled.count()).toBe(0);
  });

  /** The moment itself was put off, so that only the window is in the way. */
  async function writeNothingFor(db: BalcaoDatabase, ms: number): Promise<void> {
    await db.scheduled.toCollection().modify({ dueAt: NOON + ms });
  }

  it('leaves although the customer wrote, where it says so', async () => {
    const db = await counter(rule([{ ...followUp, unlessAnswered: false }]));
    await write(db, 2, NOON + HOUR);
    expect(await leaveByRule(db, await onlyRow(db), parts, at(NOON + 2 * HOUR))).toBe('left');
  });

  it('a reminder is a note that names who has the conversation, or the sector', async () => {
    const db = await counter(rule([{ ...followUp, what: 'reminder', text: 'Cobrar o orçamento' }]));
    expect(await leaveByRule(db, await onlyRow(db), parts, at(NOON + 4 * HOUR))).toBe('left');
    const notes = await db.notes.toArray();
    expect(notes).toMatchObject([{ authorId: 'balcao', text: 'Cobrar o orçamento', mentionIds: ['local'] }]);
    expect(await texts(db)).toEqual([]);
  });

  it('is taken back by anybody, and belongs to whoever changes it', async () => {
    const db = await counter(rule([followUp]));
    const id = await onlyRow(db);
    const fields = { kind: 'message', dueAt: NOON + 3 * HOUR, text: 'Oi!', attachments: [], unlessAnswered: false };
    const changed = await schedule(db, { ...act, id, fields: { ...fields, kind: 'message' } }, at(NOON + MINUTE));
    expect(changed.ok).toBe(true);
    const row = await db.scheduled.get(id);
    expect(row).toMatchObject({ authorId: 'local', text: 'Oi!' });
    expect(row?.rule).toBeUndefined();
    expect((await cancelScheduled(db, { by: 'local', id }, at(NOON + MINUTE))).ok).toBe(true);
  });
});

describe('rules for closings', () => {
  const onClosing = rule(
    [
      { kind: 'tag', tags: ['encerrada'] },
      { kind: 'answer', text: 'Até logo, {{primeiro_nome}}.' },
    ],
    { event: 'closed', often: 'each' },
  );
  const later = NOON + MINUTE + 12 * SECOND;
  const tags = async (db: BalcaoDatabase) => (await db.conversations.get('cv-w1'))?.service.tags;

  it('fire once the closing can no longer be undone, and say good-bye in place of the farewell', async () => {
    const db = await counter(onClosing, { farewell: { on: true, text: 'Tchau.' } });
    await close(db, NOON + MINUTE);
    await lookAtAll(db, later - SECOND);
    expect(await tags(db)).toEqual([]);
    for (const moment of [later, later + SECOND]) await lookAtAll(db, moment);
    expect(await tags(db)).toEqual(['encerrada']);
    expect(await texts(db)).toEqual([{ kind: 'text', text: 'Até logo, Ana.' }]);
    expect(await told(db, 'automation.fired')).toMatchObject([{ body: { match: { event: 'closed' } } }]);
    expect((await db.conversations.get('cv-w1'))?.state).toBe('closed');
  });

  it('do not fire where it was undone', async () => {
    const db = await counter(onClosing);
    await close(db, NOON + MINUTE);
    expect((await reopenConversation(db, act, at(NOON + MINUTE + SECOND))).ok).toBe(true);
    await lookAtAll(db, later);
    expect([await tags(db), await texts(db)]).toEqual([[], []]);
  });

  it('also of a closing that nobody made, and what they leave for later leaves while it is closed', async () => {
    const once = rule([{ ...followUp, moment: { after: 'minutes', count: 30 } }], { event: 'closed' });
    const db = await counter(once);
    await close(db, NOON + MINUTE);
    await lookAtAll(db, later);
    expect(await leaveByRule(db, await onlyRow(db), parts, at(later + 30 * MINUTE))).toBe('left');
    expect(await texts(db)).toHaveLength(1);
  });

  it('are tried over the closings that are kept', async () => {
    const db = await counter(onClosing);
    await close(db, NOON + MINUTE);
    const { signal } = new AbortController();
    const zone = 'America/Sao_Paulo';
    const trial = { rule: onClosing, since: NOON, now: later, calendarOf: () => calendarOf(null), zone, signal };
    expect(await tryRule(db, trial)).toMatchObject({ count: 1, conversations: 1 });
    expect(await tryRule(db, { ...trial, since: later })).toMatchObject({ count: 0 });
  });
});
