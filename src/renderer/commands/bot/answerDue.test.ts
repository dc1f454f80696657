import { expect, it } from 'vitest';
import { newSession } from '../../../shared/domain/automation/flow/session';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import type { BotPort } from '../automatic/botPort';
import { ANA, eventItem, messageFrom, NOON } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { answerDue } from './answerDue';
import { flowBot } from './flowBot';

const dueAt = NOON + 10 * MINUTE;
const later = { now: NOON + HOUR, random: countingBytes() };

/** Hands the conversation over whenever it is asked, so that a step cannot be overlooked. */
const eager: BotPort = {
  ...flowBot,
  step: () =>
    Promise.resolve({
      sends: [{ kind: 'text', text: 'Ainda está aí?' }],
      effects: [{ kind: 'to-sector', sectorId: null, summary: null }],
      reason: { node: 'inicio', why: 'silence' },
    }),
};

async function waiting(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  await db.house.put({ key: 'entry', flowId: 'f1', updatedAt: 0 });
  const items = [eventItem(messageFrom(ANA, 'w1'))];
  await receiveEvents(db, { items, cursor: 1, recovering: false }, { now: NOON, random: countingBytes() });
  await db.botSessions.put({ conversationId: 'cv-w1', session: newSession('f1', 1, NOON), files: [], dueAt });
  return db;
}

async function look(db: BalcaoDatabase): Promise<void> {
  const { now } = await flowBot.due(db, later.now);
  await answerDue(db, now, { bot: eager, calendars: calendarOf }, later);
}

it('a silence that is over lets the menu go on', async () => {
  const db = await waiting();
  await look(db);
  expect((await db.conversations.get('cv-w1'))?.service.stage).toBe('queue');
  expect(await db.outbox.count()).toBe(1);
});

it('after a restore the menu stays where it stood, and nothing is due for it until the customer writes', async () => {
  const db = await waiting();
  await db.meta.put({ key: 'restored', at: NOON + 30 * MINUTE, from: NOON, before: null });
  const changes = await db.changes.count();
  await look(db);
  await look(db);
  expect((await db.conversations.get('cv-w1'))?.service.stage).toBe('bot');
  expect(await db.outbox.count()).toBe(0);
  expect(await db.changes.count()).toBe(changes);
  expect(await db.botSessions.get('cv-w1')).toMatchObject({ session: { ended: null } });
  expect(await flowBot.due(db, later.now)).toEqual({ now: [], nextAt: null });
});
