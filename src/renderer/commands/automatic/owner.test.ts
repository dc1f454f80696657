import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { hoursOf } from '../../../shared/domain/hours/sampleHours';
import { DAY, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { NOW, occasion, openCounter, write } from '../serve/sampleCounter';
import { orderRules, removeRule, saveRule } from './saveRule';
import type { RuleDraft } from './saveRule';
import { setAutomatic } from './setAutomatic';
import { setCompanyHours } from './setCompanyHours';
import { simulate } from './simulate';
import { tryRule } from './tryRule';

const draft: RuleDraft = {
  ...{ id: null, name: 'Boleto', on: true, event: 'message', waitMinutes: 10, often: 'each' },
  conditions: [{ kind: 'words', match: 'any', words: ['texto'] }],
  actions: [{ kind: 'sector', sectorId: 'credito' }],
};
const greeting = { on: true, text: 'Olá, {{primeiro_nome}}!', againAfterDays: null };
const away = { on: true, text: 'Até {{proxima_abertura}}', promiseHours: null };

async function keep(db: BalcaoDatabase, rule: RuleDraft): Promise<string> {
  const kept = await saveRule(db, { by: 'gina', rule }, occasion);
  return kept.ok ? kept.value.ruleId : kept.failure.code;
}

describe('what the owner sets', () => {
  it('is kept with its place in the log, and refused to attendants and where it is wrong', async () => {
    const db = await openCounter();
    expect(await setAutomatic(db, { by: 'gina', change: { greeting } }, occasion)).toMatchObject({ ok: true });
    expect(await setAutomatic(db, { by: 'bia', change: { greeting } }, occasion)).toMatchObject({
      failure: { code: 'not-allowed' },
    });
    const broken = { ...greeting, text: 'Olá, {{nome' };
    expect(await setAutomatic(db, { by: 'gina', change: { greeting: broken } }, occasion)).toMatchObject({
      failure: { code: 'broken-variable' },
    });
    expect(await setCompanyHours(db, { by: 'gina', hours: hoursOf('') }, occasion)).toMatchObject({
      failure: { code: 'bad-hours' },
    });
    expect(await setCompanyHours(db, { by: 'gina', hours: hoursOf('09:00-18:00') }, occasion)).toMatchObject({
      ok: true,
    });
    const kinds = (await db.changes.toArray()).map(({ kind }) => kind);
    expect(kinds).toEqual(['automatic.changed', 'hours.changed']);
    expect(await db.house.get('automatic')).toMatchObject({ greeting });
  });

  it('rules are added at the end, ordered and removed', async () => {
    const db = await openCounter();
    const first = await keep(db, draft);
    const second = await keep(db, { ...draft, name: 'Outra' });
    expect(await keep(db, { ...draft, name: '' })).toBe('name-missing');
    expect(await orderRules(db, { by: 'gina', ruleIds: [second, first] }, occasion)).toMatchObject({ ok: true });
    expect(await orderRules(db, { by: 'gina', ruleIds: [second] }, occasion)).toMatchObject({ ok: false });
    expect((await db.rules.orderBy(':id').toArray()).sort((a, b) => a.order - b.order).map(({ id }) => id)).toEqual([
      second,
      first,
    ]);
    expect(await removeRule(db, { by: 'gina', ruleId: first }, occasion)).toMatchObject({ ok: true });
    expect(await removeRule(db, { by: 'gina', ruleId: first }, occasion)).toMatchObject({
      failure: { code: 'no-rule' },
    });
    expect(await db.rules.count()).toBe(1);
  });
});

describe('a rule tried on the past', () => {
  const trial = {
    since: NOW - 30 * DAY,
    now: NOW,
    calendarOf: () => calendarOf(null),
    zone: 'America/Sao_Paulo',
    signal: new AbortController().signal,
  };

  it('tells how often it would have fired, and where; and writes nothing', async () => {
    const db = await openCounter();
    for (const name of ['ana', 'ana', 'bruno']) await write(db, name, NOW - MINUTE);
    const changes = await db.changes.count();
    const rule = { ...draft, id: 'r', order: 0, updatedAt: 0 };
    expect(await tryRule(db, { ...trial, rule })).toMatchObject({ count: 3, conversations: 2, looked: 3 });
    expect(await tryRule(db, { ...trial, rule: { ...rule, often: 'once' } })).toMatchObject({ count: 2 });
    expect(await tryRule(db, { ...trial, rule: { ...rule, event: 'opened' } })).toMatchObject({ count: 2 });
    const waits = { ...rule, event: 'waiting', waitMinutes: 1, conditions: [] } as const;
    expect(await tryRule(db, { ...trial, rule: waits })).toMatchObject({ count: 2 });
    expect(await tryRule(db, { ...trial, rule: { ...waits, waitMinutes: 2 } })).toMatchObject({ count: 0 });
    expect(await db.changes.count()).toBe(changes);
  });

  it('looks at the customer: own fields, tags of before, what they said of offers', async () => {
    const db = await openCounter();
    const ana = await write(db, 'ana', NOW - MINUTE);
    await write(db, 'bruno', NOW - MINUTE);
    const contact = await db.contacts.get(ana.contactId);
    await db.contacts.put({ ...contact!, fields: { Vencimento: '10/10/2025' }, marketing: 'stopped' });
    await db.conversations.put({ ...ana, id: 'cv-before', service: { ...ana.service, tags: ['VIP'] } });
    const due = { kind: 'field', name: 'Vencimento', type: 'date', test: 'within', value: '2' } as const;
    const rule = { ...draft, id: 'r', order: 0, updatedAt: 0 };
    for (const condition of [
      due,
      { kind: 'offers', choice: 'stopped' },
      { kind: 'pastTag', has: true, tags: ['vip'] },
    ] as const) {
      const found = await tryRule(db, { ...trial, rule: { ...rule, conditions: [condition] } });
      expect(found?.examples.map(({ conversationId }) => conversationId)).toEqual([ana.id]);
    }
    expect(await keep(db, { ...draft, conditions: [{ ...due, test: 'before', value: '5/3/26' }] })).not.toBe(
      'bad-field',
    );
    expect((await db.rules.toArray())[0]?.conditions[0]).toMatchObject({ value: '05/03/2026' });
    expect(await keep(db, { ...draft, conditions: [{ ...due, value: 'logo' }] })).toBe('bad-field');
    expect(await keep(db, { ...draft, conditions: [{ kind: 'waited', minutes: 0 }] })).toBe('bad-wait');
    expect(await keep(db, { ...draft, conditions: [{ kind: 'file', files: [] }] })).toBe('empty-choice');
  });

  it('is broken off when nobody wants it any more', async () => {
    const signal = AbortSignal.abort();
    const rule = { ...draft, id: 'r', order: 0, updatedAt: 0 };
    expect(await tryRule(await openCounter(), { ...trial, rule, signal })).toBeNull();
  });
});

describe('the simulator', () => {
  const at = Date.parse('2026-11-26T15:00:00-03:00');
  const night = Date.parse('2026-11-26T22:00:00-03:00');
  const input = { customer: 'new', text: 'Oi', sectorId: null, calendars: calendarOf } as const;

  async function furnished(): Promise<BalcaoDatabase> {
    const db = await openCounter();
    await setAutomatic(db, { by: 'gina', change: { greeting, away } }, occasion);
    await setCompanyHours(db, { by: 'gina', hours: hoursOf('09:00-18:00') }, occasion);
    return db;
  }

  it('shows the answer with its words, and who would get the conversation and why', async () => {
    const db = await furnished();
    const changes = await db.changes.count();
    const open = await simulate(db, { ...input, at }, occasion);
    expect(open).toMatchObject({ open: true, who: { answer: { rule: { kind: 'greeting' }, words: 'Olá, Ana!' } } });
    expect(open.receiver).toMatchObject({ kind: 'person' });
    const closed = await simulate(db, { ...input, at: night }, occasion);
    expect(closed.who).toMatchObject({ answer: { rule: { kind: 'away' }, words: 'Até amanhã, às 09:00' } });
    expect(closed.receiver).toEqual({ kind: 'queue', why: 'closed' });
    expect(await db.changes.count()).toBe(changes);
  });

  it('follows rules to their sector, the menu and the person who has it', async () => {
    const db = await furnished();
    await keep(db, { ...draft, conditions: [] });
    const moved = await simulate(db, { ...input, at }, occasion);
    expect(moved).toMatchObject({ sectorId: 'credito', firings: [{ name: 'Boleto' }], receiver: { kind: 'person' } });
    const served = await simulate(db, { ...input, at, customer: 'served' }, occasion);
    expect(served).toMatchObject({ who: { kind: 'silence', why: 'person' }, receiver: { kind: 'served' } });
    await db.house.put({ key: 'entry', flowId: 'f1', updatedAt: 0 });
    const bot = await simulate(db, { ...input, at }, occasion);
    expect(bot).toMatchObject({ who: { kind: 'bot' }, receiver: { kind: 'bot' } });
  });
});
