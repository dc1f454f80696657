import { describe, expect, it } from 'vitest';
import { nothingAutomatic } from '../../shared/domain/automation/automaticMessages';
import type { AutomaticMessages } from '../../shared/domain/automation/automaticMessages';
import { DAY, SECOND } from '../../shared/kernel/instant';
import type { BotPort } from '../commands/automatic/botPort';
import { messageFrom } from '../commands/receive/sampleItems';
import { takeOver } from '../commands/takeOver';
import type { BalcaoDatabase } from '../db/database';
import { openMemoryDatabase, reopen } from '../db/openMemoryDatabase';
import { NIGHT, NOON, lookedAtAll, occasionOf, openAnswering, sent, until, write } from './respondTesting';
import type { TestCounter } from './testCounter';

const AWAY = 'Fechado. Voltamos amanhã, às 09:00.';
const settings: AutomaticMessages = {
  ...nothingAutomatic,
  greeting: { on: true, text: 'Olá, {{primeiro_nome}}!', againAfterDays: null },
  away: { on: true, text: 'Fechado. Voltamos {{proxima_abertura}}.', promiseHours: null },
};
const open = (parts: Parameters<typeof openAnswering>[1] = {}): Promise<TestCounter> =>
  openAnswering(settings, { at: NIGHT, ...parts });
const automatic = (db: BalcaoDatabase) => db.messages.filter(({ author }) => author.kind === 'automation').toArray();

describe('automatic answers', () => {
  it('away, once in a night, however many messages and conversations; and why is on record', async () => {
    const counter = await open();
    for (let count = 0; count < 10; count += 1) write(counter, `w${count}`, NIGHT + 200 * count);
    await until(counter, () => expect(sent(counter.bridge)).toEqual([AWAY]));
    const [message] = await automatic(counter.db);
    expect(message).toMatchObject({ author: { id: 'away' }, conversationId: 'cv-w0' });
    const told = await counter.db.changes.filter(({ kind }) => kind === 'automation.answered').toArray();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ actor: 'balcao', cause: 'w0', body: { rule: { kind: 'away' } } });
    expect((await counter.db.conversations.get('cv-w0'))?.service.stage).toBe('queue');
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toHaveLength(1);
  });

  it('one whose answer the tables never take is set aside, and everybody else is answered', async () => {
    const counter = await open({ at: NOON });
    const { db, bridge, timers } = counter;
    db.messages.hook('creating', (_id, row: { readonly conversationId: string; readonly direction: string }) => {
      if (row.direction !== 'out' || row.conversationId !== 'cv-w1') return;
      throw Object.assign(new Error('there is one'), { name: 'ConstraintError' });
    });
    const people = ['w1', 'w2', 'w3'].map((wamid, place) =>
      messageFrom({ waId: `55119000000${place}`, name: `Cliente ${place}` }, wamid, timers.now),
    );
    bridge.append('webhook', people, timers.now);
    await until(counter, () => expect(sent(bridge)).toEqual(['Olá, Cliente!', 'Olá, Cliente!']));
    const aside = await db.quarantine.toArray();
    expect(aside).toMatchObject([{ reason: 'failed-to-answer', field: 'message.received' }]);
    expect(JSON.parse(aside[0]?.raw ?? '')).toMatchObject({ cause: 'w1' });
    await lookedAtAll(counter);
    expect(sent(bridge)).toHaveLength(2);
  });

  it('ten messages in two seconds get one greeting, also where they arrive in disorder', async () => {
    const counter = await open({ at: NOON });
    const { now } = counter.timers;
    for (const place of [3, 0, 9, 1, 2, 8, 7, 4, 5, 6]) write(counter, `w${place}`, now + 200 * place);
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['Olá, Ana!']));
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toHaveLength(1);
  });

  it('a text with a variable that nothing is known of never leaves, and the log says so', async () => {
    const counter = await open();
    await counter.db.house.put({ key: 'automatic', ...settings, away: { ...settings.away, text: 'Até {{quando}}' } });
    write(counter, 'w1');
    await until(counter, async () => {
      const held = await counter.db.changes.filter(({ kind }) => kind === 'automation.held').toArray();
      expect(held[0]?.body).toMatchObject({ because: 'variables-missing', detail: 'quando' });
    });
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toEqual([]);
  });

  it('what is in the log at the first start, and what a rebuild puts back, is answered by nobody', async () => {
    const first = await open();
    await first.db.house.delete('automatic');
    write(first, 'w1');
    await until(first, async () => expect(await first.db.messages.get('w1')).toBeDefined());
    await first.engine.stop();
    await first.db.meta.delete('respond');
    await first.db.meta.delete('database');
    const second = await open({ bridge: first.bridge });
    await until(second, async () => expect(await second.db.messages.get('w1')).toBeDefined());
    await lookedAtAll(second);
    expect(await automatic(second.db)).toEqual([]);
  });

  it('looking at the same log again, after an older cursor came back, answers nothing twice', async () => {
    const first = await open();
    write(first, 'w1');
    await until(first, () => expect(sent(first.bridge)).toHaveLength(1));
    await lookedAtAll(first);
    await first.db.meta.put({ key: 'respond', cursor: 0 });
    const second = await open({ db: await reopen(first.db), bridge: first.bridge });
    await lookedAtAll(second);
    expect(await automatic(second.db)).toHaveLength(1);
    expect(sent(first.bridge)).toHaveLength(1);
  });

  it('while nothing is set up the log is passed over, and what came before is not answered later', async () => {
    const counter = await open();
    await counter.db.house.delete('automatic');
    write(counter, 'w1');
    await until(counter, async () => expect(await counter.db.messages.get('w1')).toBeDefined());
    await lookedAtAll(counter);
    const second = await open({ db: await reopen(counter.db), bridge: counter.bridge, at: NIGHT + DAY });
    write(second, 'w2');
    await until(second, () => expect(sent(second.bridge)).toHaveLength(1));
    await second.engine.stop();
  });
});

describe('a menu', () => {
  /** Greets, and hands over at the second word. */
  const echoBot: BotPort = {
    tables: () => [],
    step: (_db, { conversation, input }) => {
      const reason = { node: 'inicio', why: 'entered' };
      if (conversation.messageCount === 1) {
        return Promise.resolve({ sends: [{ kind: 'text', text: '1 Vendas' }], effects: [], reason });
      }
      const summary = input.kind === 'message' && input.content.kind === 'text' ? input.content.text : '';
      return Promise.resolve({
        sends: [{ kind: 'text', text: 'Já chamo alguém.' }],
        effects: [
          { kind: 'tag', tag: 'vendas' },
          { kind: 'to-sector', sectorId: null, summary },
        ],
        reason,
      });
    },
    due: () => Promise.resolve({ now: [], nextAt: null }),
  };
  const publish = (db: BalcaoDatabase) => db.house.put({ key: 'entry', flowId: 'f1', updatedAt: 0 });

  it('serves a new conversation at stage bot, and gives it to the queue with a summary', async () => {
    const counter = await open({ bot: echoBot, db: await openMemoryDatabase() });
    await publish(counter.db);
    write(counter, 'w1');
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['1 Vendas']));
    expect((await counter.db.conversations.get('cv-w1'))?.service).toMatchObject({ stage: 'bot', queuedAt: null });
    counter.timers.now += 10 * SECOND;
    write(counter, 'w2');
    await until(counter, () => expect(sent(counter.bridge)).toEqual(['1 Vendas', 'Já chamo alguém.']));
    const row = await counter.db.conversations.get('cv-w1');
    expect(row?.service).toMatchObject({ stage: 'queue', queuedAt: counter.timers.now, tags: ['vendas'] });
    const [note] = await counter.db.notes.toArray();
    expect(note).toMatchObject({ authorId: 'balcao', text: 'texto de w2' });
    await counter.engine.stop();
  });

  it('is over as soon as a person takes over, and one that cannot serve gives it to the queue', async () => {
    const counter = await open({ bot: echoBot, at: NOON });
    await publish(counter.db);
    write(counter, 'w1');
    await until(counter, () => expect(sent(counter.bridge)).toHaveLength(1));
    const taken = await takeOver(counter.db, { conversationId: 'cv-w1', by: 'local' }, occasionOf(counter));
    expect(taken.ok).toBe(true);
    write(counter, 'w2', counter.timers.now + SECOND);
    await lookedAtAll(counter);
    expect(sent(counter.bridge)).toHaveLength(1);
    const second = await open({ db: await reopen(counter.db), bridge: counter.bridge });
    second.bridge.append('webhook', [messageFrom({ waId: '5511900009999' }, 'w3', NIGHT)], NIGHT);
    await until(second, async () =>
      expect((await second.db.conversations.get('cv-w3'))?.service).toMatchObject({ stage: 'queue' }),
    );
    await second.engine.stop();
  });
});
