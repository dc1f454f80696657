import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SendRequest } from '../../../shared/contract/channels';
import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { hoursOf } from '../../../shared/domain/hours/sampleHours';
import { DAY, HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { openDatabase } from '../../db/database';
import { readDatabaseMeta } from '../../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { answerChanges, answerFrom } from '../automatic/answerChanges';
import { answerDue } from '../automatic/answerDue';
import { noBot } from '../automatic/botPort';
import { closeConversation } from '../closeConversation';
import { moveCursor } from '../moveCursor';
import type { IntakeItem } from '../receive/item';
import { ANA, eventItem, messageFrom, NOON } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { dropLeft } from '../schedule/dropLeft';
import { leaveScheduled } from '../schedule/leaveScheduled';
import { schedule } from '../schedule/schedule';
import { finishRestore } from './finishRestore';
import { knownSchema, Staging } from './staging';

const random = countingBytes();
const at = (now: number) => ({ now, random });
const parts = { calendars: calendarOf, bot: noBot };
const now = NOON + HOUR;
const dueAt = now + 2 * HOUR;
const RESTORED = now + 3 * HOUR;

/** A counter on which everything is on that writes by itself: Ana has written, and nobody has looked at it yet. */
async function counter(db: BalcaoDatabase): Promise<string> {
  const texts = { greeting: { on: true, text: 'Olá!', againAfterDays: 1 } };
  const idle = { first: { remindAfterMinutes: 15, remindText: 'E aí?', closeAfterMinutes: null, since: 0 } };
  const busy = { on: true, text: 'Já vamos', afterMinutes: 10 };
  const survey = { on: true, text: 'Nota?', thanks: '' };
  await db.house.put({ ...nothingAutomatic, key: 'automatic', ...texts, busy, survey, idle });
  await db.house.put({ key: 'hours', hours: hoursOf('00:00-23:59'), updatedAt: 0 });
  await db.meta.put({ key: 'respond', cursor: 0 });
  await receiveEvents(db, { items: [eventItem(messageFrom(ANA, 'w1'))], cursor: 1, recovering: false }, at(now));
  const fields = {
    kind: 'message',
    dueAt,
    text: 'Seu bolo está pronto.',
    attachments: [],
    unlessAnswered: false,
  } as const;
  const made = await schedule(db, { by: 'local', conversationId: 'cv-w1', id: null, fields }, at(now));
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.id;
}

/** The tables of a counter, as they were in the backup, put back on a computer. */
async function restoredCounter(
  before: (db: BalcaoDatabase) => Promise<void> = async () => undefined,
  salvaged = false,
) {
  const dexie = { indexedDB: new IDBFactory(), IDBKeyRange };
  const hash = (): Promise<string> => Promise.resolve('');
  const staging = await Staging.begin({ phoneNumberId: '1', schema: knownSchema, dexie, hash }, at(now));
  const source = await openMemoryDatabase();
  const scheduledId = await counter(source);
  await before(source);
  for (const { name } of source.tables) {
    await staging.db.table(name).bulkPut(await source.table<unknown>(name).toArray());
  }
  await finishRestore(staging, { from: now, salvaged }, at(RESTORED), dexie);
  const opened = await openDatabase('1', { dexie });
  if (!opened.ok) throw new Error(opened.failure.code);
  return { db: opened.value, scheduledId };
}

/** Everything that writes by itself gets its chance. */
async function workBy(db: BalcaoDatabase, moment: number, anew = false): Promise<void> {
  await answerChanges(db, await answerFrom(db, { anew }), parts, at(moment));
  await answerDue(db, parts, at(moment));
  await answerDue(db, parts, at(moment + MINUTE));
}

const queued = async (db: BalcaoDatabase): Promise<string[]> =>
  (await db.outbox.where('state').equals('queued').toArray()).map(({ id }) => id);

describe('after a restore', () => {
  it('would have written by itself, had it not been one', async () => {
    const { db } = await restoredCounter();
    await db.meta.delete('restored');
    await db.meta.put({ key: 'respond', cursor: 0 });
    await workBy(db, RESTORED);
    expect(await queued(db)).toEqual([expect.stringMatching(/^auto:busy:/)]);
  });

  it.each([false, true])('writes nothing by itself to who has not written since (log anew: %s)', async (anew) => {
    const { db } = await restoredCounter();
    const { length } = await db.changes.toArray();
    await workBy(db, RESTORED + HOUR, anew);
    expect(await queued(db)).toEqual([]);
    expect(await db.changes.count()).toBe(length);
  });

  it('tells nobody good-bye again', async () => {
    const { db } = await restoredCounter(async (before) => {
      await closeConversation(before, { conversationId: 'cv-w1', by: 'local', reason: null }, at(now + MINUTE));
      const waiting = {
        conversationId: 'cv-w1',
        closedAt: now + MINUTE,
        dueAt: now + 2 * MINUTE,
        attendantId: 'local',
      };
      await before.farewells.put({ id: `cv-w1@${String(now + MINUTE)}`, ...waiting });
    });
    await workBy(db, RESTORED);
    expect(await queued(db)).toEqual([]);
  });

  it('answers who writes from now on', async () => {
    const { db } = await restoredCounter();
    const cursor = await answerFrom(db, { anew: false });
    const item = eventItem({ ...messageFrom(ANA, 'w2'), at: RESTORED + DAY });
    await receiveEvents(db, { items: [item], cursor: 2, recovering: false }, at(RESTORED + DAY));
    await answerChanges(db, cursor, parts, at(RESTORED + DAY + MINUTE));
    expect(await queued(db)).toHaveLength(1);
  });

  it('holds what was scheduled until a person says so', async () => {
    const { db, scheduledId } = await restoredCounter();
    expect(await db.scheduled.get(scheduledId)).toMatchObject({ held: { code: 'restored', since: RESTORED } });
    expect(await dropLeft(db, at(RESTORED))).toBe(0);
    expect(await leaveScheduled(db, { id: scheduledId, sentBy: 'local' }, at(RESTORED))).toBe('left');
    expect(await queued(db)).toEqual([`scheduled:${scheduledId}:0`]);
  });

  it('knows by the journal what was scheduled and has left: it waits no more, and never leaves again', async () => {
    const { db, scheduledId } = await restoredCounter();
    const conversation = await db.conversations.get('cv-w1');
    const outboxId = `scheduled:${scheduledId}:0`;
    const request: SendRequest = {
      ...{ outboxId, conversationId: 'cv-w1', contactId: conversation?.contactId ?? '', to: { waId: ANA.waId ?? '' } },
      content: { kind: 'text', text: 'Seu bolo está pronto.' },
      ...{ createdAt: dueAt, authorId: 'local', attempt: 'a1' },
    };
    const items: IntakeItem[] = [{ kind: 'send', seq: 2, place: 0, at: dueAt, request }];
    await receiveEvents(db, { items, cursor: 2, recovering: true }, at(RESTORED));
    expect(await leaveScheduled(db, { id: scheduledId, sentBy: 'local' }, at(RESTORED))).toBe('gone');
    expect(await dropLeft(db, at(RESTORED))).toBe(0);
    expect(await db.scheduled.count()).toBe(0);
    expect(await queued(db)).toEqual([]);
    expect(await db.messages.where('id').equals(outboxId).count()).toBe(1);
  });
});

it('of a damaged backup counts no journal, so that the whole one of this computer is read', async () => {
  const named = (source: BalcaoDatabase): Promise<void> => moveCursor(source, 40, 'this computer');
  const whole = await readDatabaseMeta((await restoredCounter(named)).db);
  expect(whole).toMatchObject({ cursor: 40, journalId: 'this computer' });
  const salvaged = await readDatabaseMeta((await restoredCounter(named, true)).db);
  expect(salvaged).toMatchObject({ cursor: 40, journalId: '' });
});
