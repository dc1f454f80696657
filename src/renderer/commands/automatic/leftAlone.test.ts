import { describe, expect, it } from 'vitest';
import { nothingAutomatic } from '../../../shared/domain/automation/automaticMessages';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { countingBytes, openMemoryDatabase } from '../../db/openMemoryDatabase';
import { markSending } from '../markSending';
import { ANA, eventItem, messageFrom, NOON, sentAs } from '../receive/sampleItems';
import { receiveEvents } from '../receiveEvents';
import { recordOutcomes } from '../recordOutcomes';
import { leaveScheduled } from '../schedule/leaveScheduled';
import { schedule } from '../schedule/schedule';
import { sendReply } from '../sendReply';
import { answerDue } from './answerDue';
import { noBot } from './botPort';

const random = countingBytes();
const at = (now: number) => ({ now, random });

async function say(db: BalcaoDatabase, seq: number, text: string, now: number): Promise<void> {
  const event = messageFrom(ANA, `w${seq}`, now, { content: { kind: 'text', text } });
  await receiveEvents(db, { items: [eventItem(event, seq)], cursor: seq, recovering: false }, at(now));
}

/** Ana says something, is answered, and then nothing happens for a while. */
async function after(words: string): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const idle = { first: { remindAfterMinutes: 10, remindText: 'Ainda aí?', closeAfterMinutes: null, since: 0 } };
  await db.house.put({ key: 'automatic', ...nothingAutomatic, idle });
  await say(db, 1, 'Bom dia', NOON);
  await say(db, 2, words, NOON + MINUTE);
  const reply = { conversationId: 'cv-w1', text: 'Certo, Ana.', authorId: 'local' };
  const sent = await sendReply(db, reply, at(NOON + 2 * MINUTE));
  if (!sent.ok) throw new Error(sent.failure.code);
  const { messageId: outboxId } = sent.value;
  await markSending(db, [outboxId], at(NOON + 2 * MINUTE));
  await recordOutcomes(db, [{ outboxId, outcome: sentAs('x1') }], at(NOON + 2 * MINUTE));
  return db;
}

const remind = (db: BalcaoDatabase) => answerDue(db, { calendars: calendarOf, bot: noBot }, at(NOON + 30 * MINUTE));
const changes = (db: BalcaoDatabase, kind: string) => db.changes.filter((change) => change.kind === kind).toArray();

describe('who asked to be left alone', () => {
  it('is noted, with the message as the proof, and not once more by saying it again', async () => {
    const db = await after('PARAR');
    await say(db, 3, 'parar', NOON + 3 * MINUTE);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ marketing: 'stopped' });
    const noted = { actor: 'customer:ct-w1', cause: 'w2', conversationId: 'cv-w1', body: { category: 'words' } };
    expect(await changes(db, 'contact.marketing-stopped')).toMatchObject([noted]);
  });

  it('is answered by people, and reminded by nobody', async () => {
    const db = await after('PARAR');
    await remind(db);
    expect(await db.outbox.count()).toBe(0);
    const held = { body: { rule: { kind: 'reminder' }, because: 'opted-out' } };
    expect(await changes(db, 'automation.held')).toMatchObject([held]);
  });

  it('is reminded again after wanting it back', async () => {
    const db = await after('parar');
    await say(db, 3, 'voltar a receber', NOON + 3 * MINUTE);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ marketing: 'resumed' });
  });

  it('anybody else is reminded as before', async () => {
    const db = await after('Quero sair mais cedo');
    await remind(db);
    expect(await db.outbox.count()).toBe(1);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ marketing: 'unknown' });
  });

  it('what was scheduled is held, and leaves when a person sends it', async () => {
    const db = await after('PARAR');
    const fields = { kind: 'message', dueAt: NOON + HOUR, text: 'Seu pedido chegou.', attachments: [] } as const;
    const wanted = { by: 'local', conversationId: 'cv-w1', id: null, fields: { ...fields, unlessAnswered: false } };
    const made = await schedule(db, wanted, at(NOON + 5 * MINUTE));
    if (!made.ok) throw new Error(made.failure.code);
    const { id } = made.value;
    expect(await leaveScheduled(db, { id, sentBy: null }, at(NOON + HOUR))).toBe('held');
    expect(await db.scheduled.get(id)).toMatchObject({ held: { code: 'opted-out' } });
    expect(await leaveScheduled(db, { id, sentBy: 'local' }, at(NOON + HOUR))).toBe('left');
  });
});
