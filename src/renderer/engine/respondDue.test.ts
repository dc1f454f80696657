import { describe, expect, it } from 'vitest';
import { surveyList, surveyWords } from '../../shared/domain/automation/survey';
import { HOUR, MINUTE, SECOND } from '../../shared/kernel/instant';
import { ANA, messageFrom } from '../commands/receive/sampleItems';
import { closeConversation } from '../commands/closeConversation';
import { reopenConversation } from '../commands/reopenConversation';
import { NOON, has, lookedAtAll, occasionOf, openAnswering, reply, sent, until, write } from './respondTesting';
import type { TestCounter } from './testCounter';

const act = { conversationId: 'cv-w1', by: 'local' };
const survey = { on: true, text: 'Como foi?', thanks: 'Obrigado!' };
const farewell = { on: true, text: 'Até logo, {{primeiro_nome}}.' };
const served = async (counter: TestCounter) => (await counter.db.conversations.get('cv-w1'))?.service;

async function close(counter: TestCounter): Promise<void> {
  const closed = await closeConversation(counter.db, { ...act, reason: null }, occasionOf(counter));
  expect(closed.ok).toBe(true);
}

describe('who waits', () => {
  it('is told once that everybody is busy, with the place in the queue, and not while it is closed', async () => {
    const busy = { on: true, text: 'Você é o {{posicao}}º da fila.', afterMinutes: 5 };
    const counter = await openAnswering({ busy });
    write(counter, 'w1');
    await has(counter, 'w1');
    await until(counter, () => expect(counter.bridge.asked.map(({ name }) => name)).toContain('alarms.set'));
    counter.timers.pass(5 * MINUTE - SECOND);
    expect(sent(counter.bridge)).toEqual([]);
    counter.timers.pass(2 * SECOND);
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['Você é o 1º da fila.']));
    counter.timers.pass(HOUR);
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toHaveLength(1);
    const told = await counter.db.changes.filter(({ kind }) => kind === 'automation.answered').toArray();
    expect(told[0]?.body).toMatchObject({ reason: { code: 'waiting', minutes: 5, place: 1 } });
  });

  it('sets off the rules for waits, in business time', async () => {
    const counter = await openAnswering({}, { at: NOON + 5 * HOUR + 50 * MINUTE });
    await counter.db.rules.put({
      ...{ id: 'r1', name: 'Esperou demais', on: true, order: 0, event: 'waiting', waitMinutes: 20, often: 'once' },
      ...{ conditions: [], actions: [{ kind: 'priority', priority: 3 }], updatedAt: 0 },
    });
    write(counter, 'w1');
    await has(counter, 'w1');
    counter.timers.pass(10 * HOUR);
    write(counter, 'w2');
    await has(counter, 'w2');
    expect((await served(counter))?.priority).toBe(1);
    // Saturday and Sunday are closed: ten minutes were open on Friday, ten more are on Monday.
    counter.timers.now = NOON + 69 * HOUR + 9 * MINUTE;
    write(counter, 'w3');
    await has(counter, 'w3');
    expect((await served(counter))?.priority).toBe(1);
    counter.timers.now = NOON + 69 * HOUR + 10 * MINUTE;
    write(counter, 'w4');
    await until(counter, async () => expect((await served(counter))?.priority).toBe(3));
    await lookedAtAll(counter);
  });
});

describe('who does not answer', () => {
  const idle = { remindAfterMinutes: 30, remindText: 'Ainda precisa?', closeAfterMinutes: 60, since: 0 };

  it('is reminded once, then the conversation is closed', async () => {
    const counter = await openAnswering({ idle: { first: idle } });
    write(counter, 'w1');
    await has(counter, 'w1');
    await reply(counter);
    counter.timers.pass(30 * MINUTE);
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['Pois não?', 'Ainda precisa?']));
    counter.timers.pass(59 * MINUTE);
    await until(counter, async () => expect(await counter.db.outbox.count()).toBe(0));
    expect((await served(counter))?.stage).toBe('awaiting-customer');
    counter.timers.pass(MINUTE);
    await until(counter, async () => expect((await served(counter))?.closing).toMatchObject({ by: 'balcao' }));
    expect(sent(counter.bridge)).toHaveLength(2);
    await counter.engine.stop();
  });

  it('but answers in time is left alone', async () => {
    const counter = await openAnswering({ idle: { first: idle } });
    write(counter, 'w1');
    await has(counter, 'w1');
    await reply(counter);
    counter.timers.pass(20 * MINUTE);
    write(counter, 'w2');
    await has(counter, 'w2');
    counter.timers.pass(3 * HOUR);
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toEqual(['Pois não?']);
    expect((await served(counter))?.stage).toBe('attending');
  });
});

describe('a closed conversation', () => {
  async function closedOne(settings: Parameters<typeof openAnswering>[0]): Promise<TestCounter> {
    const counter = await openAnswering(settings);
    write(counter, 'w1');
    await has(counter, 'w1');
    await reply(counter);
    await close(counter);
    return counter;
  }

  async function asked(counter: TestCounter): Promise<string> {
    await until(counter, async () => expect(await counter.db.farewells.count()).toBe(1));
    counter.timers.pass(12 * SECOND);
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['Pois não?', 'interactive']));
    await until(counter, async () => expect((await counter.db.conversations.get('cv-w1'))?.survey).toBeDefined());
    return (await counter.db.surveys.toArray())[0]?.id ?? '';
  }

  it('asks for a mark with the good-bye in one message, and the answer opens nothing again', async () => {
    const counter = await closedOne({ survey, farewell });
    const id = await asked(counter);
    const [question] = await counter.db.messages.filter(({ author }) => author.id === 'survey').toArray();
    expect(question?.content).toEqual(surveyList(id, 'Até logo, Ana.\n\nComo foi?', surveyWords));
    const tap = { kind: 'choice', source: 'list', id: `nota:${id}:4`, title: '4 - Bom' } as const;
    const event = messageFrom(ANA, 'w2', counter.timers.now, { content: tap });
    counter.bridge.append('webhook', [event], counter.timers.now);
    await until(counter, async () => expect(await counter.db.surveys.get(id)).toMatchObject({ score: 4 }));
    await until(counter, () => expect(sent(counter.bridge).at(-1)).toBe('Obrigado!'));
    expect(await counter.db.surveys.get(id)).toMatchObject({ attendantId: 'local', answeredAt: counter.timers.now });
    expect(await counter.db.conversations.get('cv-w1')).toMatchObject({ state: 'closed', unread: 0, messageCount: 5 });
    await counter.engine.stop();
  });

  it('takes a bare digit as the mark while it waits for one; other words open it again', async () => {
    const counter = await closedOne({ survey: { ...survey, thanks: '' } });
    const id = await asked(counter);
    write(counter, 'w2', counter.timers.now, ' 5 ');
    await until(counter, async () => expect(await counter.db.surveys.get(id)).toMatchObject({ score: 5 }));
    expect((await served(counter))?.stage).toBe('closed');
    write(counter, 'w3', counter.timers.now, '5 pães, por favor');
    await until(counter, async () => expect((await served(counter))?.stage).toBe('queue'));
    await counter.engine.stop();
  });

  it('that is opened again within the time for undoing is told nothing', async () => {
    const counter = await closedOne({ farewell });
    await until(counter, async () => expect(await counter.db.farewells.count()).toBe(1));
    expect((await reopenConversation(counter.db, act, occasionOf(counter))).ok).toBe(true);
    counter.timers.pass(MINUTE);
    await until(counter, async () => expect(await counter.db.farewells.count()).toBe(0));
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toEqual(['Pois não?']);
  });

  it('a mark that comes after a day counts for nothing and opens nothing', async () => {
    const counter = await closedOne({ survey });
    const id = await asked(counter);
    counter.timers.pass(24 * HOUR + MINUTE);
    const tap = { kind: 'choice', source: 'list', id: `nota:${id}:1`, title: '1' } as const;
    counter.bridge.append('webhook', [messageFrom(ANA, 'w2', counter.timers.now, { content: tap })]);
    await has(counter, 'w2');
    await lookedAtAll(counter);
    expect(await counter.db.surveys.get(id)).toMatchObject({ score: null });
    expect((await served(counter))?.stage).toBe('closed');
  });
});

describe('free replies', () => {
  it('near their end only what customers wait for leaves', async () => {
    const greeting = { on: true, text: 'Olá!', againAfterDays: null };
    const counter = await openAnswering({ greeting, holdAfterReplies: 1 });
    write(counter, 'w1');
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['Olá!']));
    const other = messageFrom({ waId: '5511900007777' }, 'w2', counter.timers.now);
    counter.bridge.append('webhook', [other], counter.timers.now);
    await until(counter, async () => {
      const held = await counter.db.changes.filter(({ kind }) => kind === 'automation.held').toArray();
      expect(held).toMatchObject([{ cause: 'w2', body: { because: 'free-replies' } }]);
    });
    expect(sent(counter.bridge)).toHaveLength(1);
    expect(await counter.db.meta.get('replies')).toMatchObject({ month: '202611', byRule: { greeting: 1 } });
    await counter.engine.stop();
  });
});
