import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChain } from '../../../shared/domain/audit/chain';
import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import type { Rule } from '../../../shared/domain/automation/rule';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { hoursOf } from '../../../shared/domain/hours/sampleHours';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { dueScheduled } from '../../db/scheduled/read';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { closeConversation } from '../closeConversation';
import { eventItem, messageFrom } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { sendReply } from '../sendReply';
import { answerChanges } from './answerChanges';
import { answerDue } from './answerDue';
import { noBot } from './botPort';
import { leaveByRule } from './leaveByRule';

/** Friday, 8:40: closed at first, open soon. */
const START = Date.parse('2026-11-27T08:40:00-03:00');
const parts = { calendars: calendarOf, bot: noBot };
const random = countingBytes();

const tagger: Rule = {
  ...{ id: 'r1', name: 'Boleto', on: true, order: 0, event: 'message', waitMinutes: 0, often: 'each', updatedAt: 0 },
  conditions: [{ kind: 'words', match: 'any', words: ['boleto'] }],
  actions: [
    { kind: 'tag', tags: ['financeiro'] },
    { kind: 'answer', text: '{{primeiro_nome}}, segue o boleto.' },
  ],
};

const later: Rule = {
  ...{ ...tagger, id: 'r2', name: 'Depois', order: 1 },
  conditions: [],
  actions: [
    {
      ...{ kind: 'schedule', what: 'message', moment: { after: 'minutes', count: 25 } },
      ...{ text: 'E então, {{primeiro_nome}}?', unlessAnswered: true },
    },
  ],
};

const afterClosing: Rule = {
  ...{ ...later, id: 'r3', name: 'Encerrada', order: 2, event: 'closed' },
  actions: [
    { kind: 'tag', tags: ['encerrada'] },
    { kind: 'answer', text: '{{nome}}, até logo.' },
    {
      ...{ kind: 'schedule', what: 'reminder', moment: { after: 'minutes', count: 10 } },
      ...{ text: 'Conferir', unlessAnswered: false },
    },
  ],
};

/** One thing that happens, some minutes after the one before. */
const happening = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'reply', 'close', 'due'),
  person: fc.integer({ min: 0, max: 2 }),
  text: fc.constantFrom('oi', 'Boleto, por favor', '5', '{{nome}}', 'obrigada'),
  after: fc.integer({ min: 0, max: 40 }),
});

type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

async function live(happenings: readonly Happening[]): Promise<{ db: BalcaoDatabase; now: number }> {
  const db = await openMemoryDatabase();
  const texts = { greeting: '{{saudacao}}, {{primeiro_nome}}!', away: 'Até {{proxima_abertura}}' };
  await db.house.put({
    ...nothingAutomatic,
    key: 'automatic',
    greeting: { on: true, text: texts.greeting, againAfterDays: 1 },
    away: { on: true, text: texts.away, promiseHours: null },
    busy: { on: true, text: '{{posicao}}º', afterMinutes: 10 },
    survey: { on: true, text: 'Nota?', thanks: 'Grato' },
    idle: { first: { remindAfterMinutes: 15, remindText: 'E aí?', closeAfterMinutes: 30, since: 0 } },
  });
  await db.house.put({ key: 'hours', hours: hoursOf('09:00-18:00'), updatedAt: 0 });
  await db.rules.bulkPut([tagger, later, afterClosing]);
  await db.meta.put({ key: 'respond', cursor: 0 });
  let now = START;
  for (const [place, each] of happenings.entries()) {
    now += each.after * MINUTE + 1;
    await happen(db, each, place, now);
    await lookAtAll(db, 0, now);
  }
  return { db, now };
}

async function happen(db: BalcaoDatabase, { kind, person, text }: Happening, place: number, now: number) {
  const occasion = { now, random };
  if (kind === 'write') {
    const sender = { waId: `551190000000${person}`, name: '{{nome}} de Fulano' };
    const event = messageFrom(sender, `w${place}`, now, { content: { kind: 'text', text } });
    const items = [{ ...eventItem(event, place + 1), at: now }];
    await receiveEvents(db, { items, cursor: place + 1, recovering: false }, occasion);
    return;
  }
  if (kind === 'due') return;
  const contact = (await db.contacts.toArray())[person];
  const conversationId = contact?.openConversationId ?? null;
  if (conversationId === null) return;
  if (kind === 'reply') await sendReply(db, { conversationId, text: 'Certo.', authorId: 'local' }, occasion);
  else await closeConversation(db, { conversationId, by: 'local', reason: null }, occasion);
}

/** Looks at the log from a place to its end, and at what is due. */
async function lookAtAll(db: BalcaoDatabase, from: number, now: number): Promise<void> {
  for (let after = from, more = true; more;) {
    const answered = await answerChanges(db, after, parts, { now, random });
    [after, more] = [answered.upTo, answered.more];
  }
  await answerDue(db, parts, { now, random });
  for (const { id } of await dueScheduled(db, now)) await leaveByRule(db, id, parts, { now, random });
}

async function automatic(db: BalcaoDatabase) {
  return (await db.messages.toArray()).filter(({ author }) => author.kind === 'automation');
}

it('whatever happens, no message leaves with two braces, and looking at the whole log again answers nothing twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 14 }), async (happenings) => {
      const { db, now } = await live(happenings);
      const once = await automatic(db);
      expect(JSON.stringify(once.map(({ content }) => content))).not.toContain('{{');
      expect(JSON.stringify((await db.outbox.toArray()).map(({ request }) => request.content))).not.toContain('{{');
      const changes = await db.changes.count();
      const [scheduled, notes] = [await db.scheduled.toArray(), await db.notes.toArray()];
      await db.meta.put({ key: 'respond', cursor: 0 });
      await lookAtAll(db, 0, now);
      expect(await automatic(db)).toEqual(once);
      expect(await db.scheduled.toArray()).toEqual(scheduled);
      expect(await db.notes.toArray()).toEqual(notes);
      expect(verifyChain(await db.changes.toArray())).toEqual({ ok: true });
      expect(await db.changes.count()).toBe(changes);
      db.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('an hour of the same waits tells nobody twice', async () => {
  const { db, now } = await live([{ kind: 'write', person: 0, text: 'oi', after: 30 }]);
  for (let minute = 0; minute < 60; minute += 7) await lookAtAll(db, 0, now + minute * MINUTE);
  await lookAtAll(db, 0, now + 3 * HOUR);
  const ids = (await automatic(db)).map(({ author }) => author.id).sort();
  expect(ids).toEqual(['busy', 'greeting', 'rule-r2']);
});
