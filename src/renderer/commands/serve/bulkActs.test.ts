import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { readCounters } from '../../db/meta/read';
import { assignMany, closeMany, snoozeMany } from '../bulkActs';
import { claim } from '../claim';
import { UNDO_TIME, undoBulk } from '../undoBulk';
import { NOW, lastChanges, occasion, openCounter, read, write } from './sampleCounter';

/** Four wait; Bia has the third, and the fourth is of another sector. */
async function counter(): Promise<{ db: BalcaoDatabase; ids: [string, string, string, string] }> {
  const db = await openCounter();
  const rows: string[] = [];
  for (const name of ['ana', 'bento', 'cida', 'davi']) rows.push((await write(db, name, NOW - HOUR)).id);
  const [a = '', b = '', c = '', d = ''] = rows;
  await claim(db, { conversationId: c, by: 'bia' }, occasion);
  const other = await read(db, d);
  await db.conversations.put({ ...other, service: { ...other.service, sectorId: 'credito' } });
  return { db, ids: [a, b, c, d] };
}

describe('many at once', () => {
  it('closes what the person may close, names the rest, and takes it back', async () => {
    const { db, ids } = await counter();
    const before = await Promise.all(ids.map((id) => read(db, id)));
    const input = { conversationIds: [...ids, 'cv-none', ids[0]], by: 'bia', reason: 'resolvida', addTags: ['lote'] };
    const done = await closeMany(db, input, occasion);
    expect(done.conversationIds).toEqual(ids.slice(0, 3));
    expect(done.refused).toEqual([
      { conversationId: ids[3], code: 'not-allowed' },
      { conversationId: 'cv-none', code: 'no-conversation' },
    ]);
    const closed = { openConversations: 1, closedConversations: 3, unreadConversations: 1 };
    expect(await readCounters(db)).toMatchObject(closed);
    expect((await read(db, ids[0])).service).toMatchObject({ tags: ['lote'], closing: { reason: 'resolvida' } });
    const undone = await undoBulk(db, done.undo, { ...occasion, now: NOW + UNDO_TIME });
    expect(undone).toEqual({ ok: true, value: { conversationIds: ids.slice(0, 3), moved: [] } });
    expect(await Promise.all(ids.map((id) => read(db, id)))).toEqual(before);
    expect(await readCounters(db)).toMatchObject({
      openConversations: 4,
      closedConversations: 0,
      unreadConversations: 4,
    });
    expect(await lastChanges(db, ids[0])).toMatchObject([{ kind: 'conversation.undone', body: { act: 'close' } }]);
  });

  it('leaves what has moved since, and refuses when it is too late', async () => {
    const { db, ids } = await counter();
    const input = { conversationIds: ids.slice(0, 2), by: 'gina', attendantId: 'bia' };
    const { undo } = await assignMany(db, input, occasion);
    await write(db, 'ana', NOW + SECOND);
    await claim(db, { conversationId: ids[1], by: 'bia' }, occasion);
    const row = await read(db, ids[1]);
    await db.conversations.put({ ...row, service: { ...row.service, priority: 3 } });
    const undone = await undoBulk(db, undo, { ...occasion, now: NOW + SECOND });
    expect(undone).toEqual({ ok: true, value: { conversationIds: [ids[0]], moved: [ids[1]] } });
    expect((await read(db, ids[1])).service.attendantId).toBe('bia');
    const late = await undoBulk(db, undo, { ...occasion, now: NOW + MINUTE });
    expect(late).toEqual({ ok: false, failure: { code: 'too-late' } });
  });

  it('does not open what the customer has left behind', async () => {
    const { db, ids } = await counter();
    const { undo } = await closeMany(db, { conversationIds: [ids[0]], by: 'gina', reason: null }, occasion);
    const sector = await db.sectors.get('first');
    if (sector) await db.sectors.put({ ...sector, rules: { ...sector.rules, reopenWithin: 0 } });
    await write(db, 'ana', NOW + SECOND);
    const undone = await undoBulk(db, undo, { ...occasion, now: NOW + 2 * SECOND });
    expect(undone).toEqual({ ok: true, value: { conversationIds: [], moved: [ids[0]] } });
  });

  it('puts many off, and assigning is a manager’s', async () => {
    const { db, ids } = await counter();
    const many = { conversationIds: ids, by: 'gina' };
    const { conversationIds } = await snoozeMany(db, { ...many, until: NOW + HOUR }, occasion);
    expect(conversationIds).toEqual(ids);
    const refused = await assignMany(db, { ...many, by: 'bia', attendantId: 'bia' }, occasion);
    expect(refused.conversationIds).toEqual([]);
    expect(refused.refused.map((one) => one.code)).toEqual(ids.map(() => 'not-allowed'));
  });
});
