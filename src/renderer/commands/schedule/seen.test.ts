import { expect, it } from 'vitest';
import { HOUR } from '../../../shared/kernel/instant';
import { scheduledSeenBy } from '../../db/scheduled/read';
import type { ScheduledRow } from '../../db/scheduled/row';
import { NOW, openCounter, write } from '../serve/sampleCounter';

it('everybody sees the own rows, and what rules left in conversations that they see', async () => {
  const db = await openCounter();
  const [first, credit, held] = [
    await write(db, 'Ana', NOW),
    await write(db, 'Bruno', NOW),
    await write(db, 'Cid', NOW),
  ];
  await db.conversations.update(credit.id, { 'service.sectorId': 'credito' });
  await db.conversations.update(held.id, { 'service.attendantId': 'caio' });
  const row = (id: string, conversationId: string, authorId: string, byRule: boolean): ScheduledRow => ({
    ...{ id, conversationId, authorId, kind: 'message', dueAt: NOW + HOUR, text: 'Oi', attachments: [] },
    ...{ unlessAnswered: false, held: null, createdAt: NOW },
    ...(byRule ? { rule: { id: 'r', name: 'R', match: { event: 'message', word: null }, closed: false } } : {}),
  });
  await db.scheduled.bulkPut([
    row('own', credit.id, 'bia', false),
    row('colleague', first.id, 'caio', false),
    row('rule-here', first.id, 'balcao', true),
    row('rule-held', held.id, 'balcao', true),
    row('rule-credit', credit.id, 'balcao', true),
    row('rule-gone', 'cv-gone', 'balcao', true),
  ]);
  const seenBy = async (id: string, change = {}): Promise<string[]> => {
    const person = await db.attendants.get(id);
    return (await scheduledSeenBy(db, { ...person!, ...change })).map((each) => each.id).sort();
  };
  expect(await seenBy('gina')).toHaveLength(6);
  expect(await seenBy('bia')).toEqual(['own', 'rule-held', 'rule-here']);
  expect(await seenBy('bia', { ownOnly: true })).toEqual(['own', 'rule-here']);
  expect(await seenBy('duda')).toEqual(['rule-credit']);
});
