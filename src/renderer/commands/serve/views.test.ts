import { describe, expect, it } from 'vitest';
import { addNote } from '../addNote';
import { claim } from '../claim';
import { closeConversation } from '../closeConversation';
import { NOW, occasion, openCounter, write } from './sampleCounter';
import { setPriority } from '../setPriority';
import { snooze } from '../snooze';
import { transfer } from '../transfer';
import { HOUR, MINUTE } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import {
  conversationsAt,
  conversationsBetween,
  listConversations,
  searchConversations,
} from '../../db/conversations/read';
import { countSector, viewCounts } from '../../db/conversations/readCounts';
import type { ConversationView } from '../../db/conversations/readViews';

const names = ['ana', 'bento', 'cida', 'davi', 'eva', 'fabio'] as const;

/** Six customers write one after the other; the team has done something with most of them. */
async function counter(): Promise<{ db: BalcaoDatabase; ids: Record<(typeof names)[number], string> }> {
  const db = await openCounter();
  const rows: ConversationRow[] = [];
  for (const [index, name] of names.entries()) rows.push(await write(db, name, NOW - HOUR + index * MINUTE));
  const ids = Object.fromEntries(names.map((name, index) => [name, rows[index]?.id ?? '']));
  const on = (name: string, by: string) => ({ conversationId: ids[name] ?? '', by });
  await claim(db, on('ana', 'bia'), occasion);
  await claim(db, on('bento', 'bia'), occasion);
  await snooze(db, { ...on('bento', 'bia'), until: NOW + HOUR }, occasion);
  await closeConversation(db, { ...on('cida', 'bia'), reason: null }, occasion);
  await transfer(db, { ...on('davi', 'gina'), to: { sectorId: 'credito' } }, occasion);
  await setPriority(db, { ...on('fabio', 'gina'), priority: 3 }, occasion);
  await addNote(db, { ...on('eva', 'gina'), text: '@duda veja', mentionIds: ['duda'] }, occasion);
  return { db, ids: ids as Record<(typeof names)[number], string> };
}

describe('views', () => {
  it.each<[ConversationView, readonly (typeof names)[number][]]>([
    ['open', ['fabio', 'eva', 'davi', 'bento', 'ana']],
    ['closed', ['cida']],
    ['unread', ['fabio', 'eva', 'davi', 'bento', 'ana']],
    ['mine:bia', ['ana']],
    ['mine:duda', []],
    ['queue', ['fabio', 'davi', 'eva']],
    ['queue:credito', ['davi']],
    ['queue:first,credito', ['fabio', 'davi', 'eva']],
    ['missed', []],
    ['snoozed', ['bento']],
    ['snoozed:credito', []],
    ['sector:credito', ['davi']],
    ['mentions:duda', ['eva']],
    ['mentions:bia', []],
  ])('%s: %j', async (view, expected) => {
    const { db, ids } = await counter();
    const wanted = expected.map((name) => ids[name]);
    const rows = await listConversations(db, view, 99);
    expect(rows.map((row) => row.id)).toEqual(wanted);
    expect((await conversationsAt(db, view, 0, 99)).rows).toEqual(rows);
    const [first, last] = [rows[0], rows.at(-1)];
    if (first && last) expect(await conversationsBetween(db, view, first, last)).toEqual(rows);
    const stretch = await conversationsAt(db, view, 1, 1);
    if (rows.length > 1) expect(stretch).toEqual({ from: 1, rows: rows.slice(1, 2) });
  });

  it('missed: the oldest first, also closed ones', async () => {
    const { db, ids } = await counter();
    for (const [name, since] of [
      ['eva', NOW],
      ['cida', NOW - MINUTE],
    ] as const) {
      const row = await db.conversations.get(ids[name]);
      const missed = { cause: 'no-answer' as const, since, hops: 3, seenBy: [], notice: null };
      if (row) await db.conversations.put({ ...row, service: { ...row.service, missed } });
    }
    expect((await listConversations(db, 'missed', 9)).map((row) => row.id)).toEqual([ids.cida, ids.eva]);
    expect((await viewCounts(db, 'bia', null)).missed).toBe(2);
  });

  it('are counted, all or for some sectors', async () => {
    const { db } = await counter();
    const all = {
      open: 5,
      closed: 1,
      unread: 5,
      mine: 1,
      mineWaiting: 1,
      queue: 3,
      missed: 0,
      snoozed: 1,
      mentions: 0,
    };
    expect(await viewCounts(db, 'bia', null)).toEqual(all);
    expect(await viewCounts(db, 'duda', ['credito'])).toMatchObject({ mine: 0, queue: 1, snoozed: 0, mentions: 1 });
    expect(await countSector(db, 'credito')).toBe(1);
  });

  it('are searched by protocol number, whole or short', async () => {
    const { db, ids } = await counter();
    const protocol = (await db.conversations.get(ids.bento))?.protocol ?? '';
    const [day = '', number = ''] = protocol.split('-');
    for (const query of [protocol, `${day}${number}`, `${day}-${Number(number)}`, ` ${day} - ${number} `]) {
      expect((await searchConversations(db, query, 9)).map((row) => row.id)).toEqual([ids.bento]);
    }
    expect(await searchConversations(db, `${day}-`, 9)).toHaveLength(6);
    expect(await searchConversations(db, `${day}-99999`, 9)).toEqual([]);
  });
});
