import { describe, expect, it } from 'vitest';
import { NOON, eventItem, messageFrom } from './receive/sampleItems';
import { markRead } from './markRead';
import { receiveEvents } from './receiveEvents';
import type { BalcaoDatabase } from '../db/database';
import { messagesAfter, messagesBefore, newestMessages } from '../db/messages/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import {
  conversationOfContact,
  conversationsAt,
  conversationsBetween,
  listConversations,
  searchConversations,
} from '../db/conversations/read';

const occasion = { now: NOON, random: countingBytes() };

async function counterWithTwelve(): Promise<BalcaoDatabase> {
  const db = await openMemoryDatabase();
  const items = Array.from({ length: 12 }, (_unused, index) => {
    const person = { waId: `55119000000${10 + index}`, name: index === 3 ? 'João Ação' : `Cliente ${index}` };
    // Three conversations share each moment.
    return eventItem(messageFrom(person, `w${index}`, NOON + Math.floor(index / 3) * 1_000), 1, index);
  });
  await receiveEvents(db, { items, cursor: 1, recovering: false }, occasion);
  return db;
}

describe('the conversation list', () => {
  it('gives any place by its number, from the nearer end, in one order also where moments are equal', async () => {
    const db = await counterWithTwelve();
    const all = (await listConversations(db, 'open', 99)).map((row) => row.id);
    expect(new Set(all).size).toBe(12);
    for (const from of [0, 3, 6, 7, 10]) {
      const stretch = await conversationsAt(db, 'open', from, 4);
      expect(stretch.from).toBe(Math.min(from, 8));
      expect(stretch.rows.map((row) => row.id)).toEqual(all.slice(stretch.from, stretch.from + 4));
    }
    expect(await conversationsAt(db, 'open', 50, 99)).toMatchObject({ from: 0, rows: { length: 12 } });
  });

  it('gives what stands between two places, both included', async () => {
    const db = await counterWithTwelve();
    const all = await listConversations(db, 'open', 99);
    const [newest, oldest] = [all[4], all[9]];
    if (!newest || !oldest) throw new Error('too few rows');
    expect(await conversationsBetween(db, 'open', newest, oldest)).toEqual(all.slice(4, 10));
  });

  it('finds the unread ones by their own index, newest first, and lets go of those that were read', async () => {
    const db = await counterWithTwelve();
    expect(await listConversations(db, 'unread', 99)).toEqual(await listConversations(db, 'open', 99));
    await markRead(db, { conversationId: 'cv-w5', by: 'local' }, occasion);
    const unread = (await conversationsAt(db, 'unread', 0, 99)).rows.map((row) => row.id);
    expect(unread).toHaveLength(11);
    expect(unread).not.toContain('cv-w5');
  });

  it.each([
    ['acao', ['cv-w3']],
    ['JOÃO aç', ['cv-w3']],
    ['(11) 90000-0013', ['cv-w3']],
    ['cliente 7', ['cv-w7']],
    ['ninguém', []],
  ])('finds %s', async (query, ids) => {
    const db = await counterWithTwelve();
    expect((await searchConversations(db, query, 10)).map((row) => row.id)).toEqual(ids);
  });

  it('finds the conversation of a contact', async () => {
    const db = await counterWithTwelve();
    expect(await conversationOfContact(db, 'ct-w4')).toMatchObject({ id: 'cv-w4' });
  });
});

describe('the messages of a conversation', () => {
  it('are read in pages without holes, both ways, where messages share a place', async () => {
    const db = await openMemoryDatabase();
    const person = { waId: '5511900001234' };
    const late = [0, 1, 2, 3].map((index) => eventItem(messageFrom(person, `late${index}`, NOON), index + 2));
    const items = [eventItem(messageFrom(person, 'new', NOON + 60_000)), ...late];
    // One batch each, so that none knows of the others in the same second.
    for (const item of items) await receiveEvents(db, { items: [item], cursor: item.seq, recovering: false }, occasion);
    const newest = await newestMessages(db, 'cv-new', 2);
    expect(newest.at(-1)?.id).toBe('new');
    const seen = new Set(newest.map((row) => row.id));
    const first = newest[0];
    for (const row of await messagesBefore(db, 'cv-new', first?.order ?? 0, 2)) seen.add(row.id);
    expect(seen.size).toBe(5);
    const after = await messagesAfter(db, 'cv-new', NOON - 1, 2);
    expect(after).toHaveLength(4);
    expect(await messagesAfter(db, 'cv-new', NOON, 2)).toMatchObject([{ id: 'new' }]);
  });
});
