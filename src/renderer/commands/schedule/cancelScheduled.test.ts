import { expect, it } from 'vitest';
import { HOUR } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import type { ScheduledRow } from '../../db/scheduled/row';
import { NOW, occasion, openCounter, write } from '../serve/sampleCounter';
import { cancelScheduled } from './cancelScheduled';
import { schedule } from './schedule';

const rule: ScheduledRow['rule'] = { id: 'r', name: 'R', match: { event: 'message', word: null }, closed: false };

async function left(db: BalcaoDatabase, conversationId: string, change: Partial<ScheduledRow>): Promise<string> {
  const row: ScheduledRow = {
    ...{ id: 'row', conversationId, authorId: 'balcao', kind: 'message', dueAt: NOW + HOUR, text: 'Oi' },
    ...{ attachments: [], unlessAnswered: false, held: null, createdAt: NOW, ...change },
  };
  await db.scheduled.put(row);
  return row.id;
}

it('what a rule left is taken back by whoever may write there, or a manager, and by nobody who only looks on', async () => {
  const db = await openCounter();
  const { id: conversationId } = await write(db, 'Ana', NOW);
  const cancelled = async (by: string): Promise<unknown> => {
    const id = await left(db, conversationId, { rule });
    const answer = await cancelScheduled(db, { by, id }, occasion);
    return answer.ok || answer.failure.code;
  };
  // Nobody has it: everybody of the sector may write.
  expect([await cancelled('bia'), await cancelled('duda')]).toEqual([true, 'serves-not']);
  await db.conversations.update(conversationId, { 'service.attendantId': 'caio' });
  const answers = [await cancelled('bia'), await cancelled('caio'), await cancelled('gina'), await cancelled('nobody')];
  expect(answers).toEqual(['serves-not', true, true, 'serves-not']);
});

it('what a colleague scheduled stays theirs, also for whoever has the conversation', async () => {
  const db = await openCounter();
  const { id: conversationId } = await write(db, 'Bruno', NOW);
  await db.conversations.update(conversationId, { 'service.attendantId': 'caio' });
  const id = await left(db, conversationId, { authorId: 'bia' });
  expect(await cancelScheduled(db, { by: 'caio', id }, occasion)).toMatchObject({ failure: { code: 'not-yours' } });
  expect(await cancelScheduled(db, { by: 'bia', id }, occasion)).toMatchObject({ ok: true });
});

it('what a rule left is not turned into a reminder by whoever may not write there', async () => {
  const db = await openCounter();
  const { id: conversationId } = await write(db, 'Cid', NOW);
  await db.conversations.update(conversationId, { 'service.attendantId': 'caio' });
  const id = await left(db, conversationId, { rule });
  const fields = { kind: 'reminder', dueAt: NOW + HOUR, text: '', attachments: [], unlessAnswered: false } as const;
  const answer = await schedule(db, { by: 'bia', conversationId, id, fields }, occasion);
  expect(answer).toMatchObject({ ok: false, failure: { code: 'held-by-other' } });
  expect(await db.scheduled.get(id)).toMatchObject({ kind: 'message', rule: { id: 'r' } });
});
