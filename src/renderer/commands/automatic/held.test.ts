import { describe, expect, it } from 'vitest';
import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { HOUR, MINUTE, SECOND } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { markSending } from '../markSending';
import { ANA, eventItem, messageFrom, NOON, sentAs } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { recordOutcomes } from '../recordOutcomes';
import { sendReply } from '../sendReply';
import { answerDue } from './answerDue';
import { noBot } from './botPort';

const random = countingBytes();
const parts = { calendars: calendarOf, bot: noBot };
const at = (now: number) => ({ now, random });

async function counter(settings: Partial<AutomaticMessages>): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  await db.house.put({ key: 'automatic', ...nothingAutomatic, ...settings });
  await write(db, 1, NOON);
  return db;
}

async function write(db: BalcaoDatabase, place: number, now: number): Promise<void> {
  const items = [eventItem(messageFrom(ANA, `w${place}`, now), place)];
  await receiveEvents(db, { items, cursor: place, recovering: false }, at(now));
}

/** As the engine does while it is at work: every few seconds. */
async function lookAgain(db: BalcaoDatabase, from: number): Promise<void> {
  for (let look = 0; look < 5; look += 1) await answerDue(db, parts, at(from + look * 3 * SECOND));
}

const held = (db: BalcaoDatabase) => db.changes.filter(({ kind }) => kind === 'automation.held').toArray();

describe('what cannot leave', () => {
  const busy = { on: true, text: 'Você é o {{posicao}}º da fila.', afterMinutes: 5 };

  it('is noted once however often it is looked at, and nothing else is written', async () => {
    const db = await counter({ busy });
    await lookAgain(db, NOON + 25 * HOUR);
    expect(await held(db)).toMatchObject([{ body: { rule: { kind: 'busy' }, because: 'window-closed' } }]);
    const rows = [await db.conversations.toArray(), await db.meta.toArray(), await db.changes.count()];
    await lookAgain(db, NOON + 26 * HOUR);
    expect([await db.conversations.toArray(), await db.meta.toArray(), await db.changes.count()]).toEqual(rows);
  });

  it('leaves as soon as the customer has written again', async () => {
    const db = await counter({ busy });
    await lookAgain(db, NOON + 25 * HOUR);
    await write(db, 2, NOON + 26 * HOUR);
    await lookAgain(db, NOON + 26 * HOUR + MINUTE);
    const contents = (await db.outbox.toArray()).map(({ request }) => request.content);
    expect(contents).toEqual([{ kind: 'text', text: 'Você é o 1º da fila.' }]);
  });

  it('also of a reminder with a blank: once, and the conversation is closed in its time', async () => {
    const idle = { remindAfterMinutes: 10, remindText: '{{valor}}?', closeAfterMinutes: 30, since: 0 };
    const db = await counter({ idle: { first: idle } });
    const replied = await sendReply(
      db,
      { conversationId: 'cv-w1', text: 'Sim?', authorId: 'local' },
      at(NOON + MINUTE),
    );
    if (!replied.ok) throw new Error(replied.failure.code);
    const outboxId = replied.value.messageId;
    await markSending(db, [outboxId], at(NOON + MINUTE));
    await recordOutcomes(db, [{ outboxId, outcome: sentAs('x1') }], at(NOON + MINUTE));
    await lookAgain(db, NOON + 20 * MINUTE);
    expect(await held(db)).toMatchObject([{ body: { rule: { kind: 'reminder' }, because: 'variables-missing' } }]);
    await lookAgain(db, NOON + HOUR);
    expect((await db.conversations.get('cv-w1'))?.service.closing).toMatchObject({ by: 'balcao' });
    expect(await held(db)).toHaveLength(1);
  });
});
