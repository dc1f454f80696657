import { describe, expect, it } from 'vitest';
import type { BalcaoDatabase } from '../db/database';
import { readCounters, readDatabaseMeta } from '../db/meta/read';
import { countingBytes, openMemoryDatabase } from '../db/openMemoryDatabase';
import type { IntakeItem } from './receive/item';
import {
  ANA,
  NOON,
  eventItem,
  messageFrom,
  outcomeItem,
  requestOf,
  sendItem,
  sentAs,
  statusOf,
} from './receive/sampleItems';
import { receiveEvents } from './receiveEvents';

const occasion = { now: NOON + 10_000, random: countingBytes() };

function receive(
  db: BalcaoDatabase,
  items: readonly IntakeItem[],
  recovering = false,
): ReturnType<typeof receiveEvents> {
  return receiveEvents(db, { items, cursor: Math.max(...items.map((item) => item.seq)), recovering }, occasion);
}

describe('receiveEvents', () => {
  it('stores a first message with its customer, conversation, change and cursor', async () => {
    const db = await openMemoryDatabase();
    const { tally } = await receive(db, [eventItem(messageFrom(ANA, 'w1'), 4)]);
    expect(tally.received).toBe(1);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ profileName: 'Ana Exemplo', openConversationId: 'cv-w1' });
    const expected = { unread: 1, title: 'Ana Exemplo', lastInboundAt: NOON, waitingSince: NOON, messageCount: 1 };
    expect(await db.conversations.get('cv-w1')).toMatchObject(expected);
    expect((await db.changes.toArray()).map((change) => change.kind)).toEqual([
      'contact.created',
      'conversation.opened',
      'message.received',
    ]);
    expect((await readDatabaseMeta(db)).cursor).toBe(4);
    expect(await readCounters(db)).toMatchObject({ openConversations: 1, unreadConversations: 1, messages: 1 });
  });

  it('stores a message once, in one batch and in the next', async () => {
    const db = await openMemoryDatabase();
    const item = eventItem(messageFrom(ANA, 'w1'));
    await receive(db, [item, item]);
    await receive(db, [item]);
    expect(await db.messages.count()).toBe(1);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ unread: 1, messageCount: 1 });
  });

  it('keeps the order of arrival within one second, and late messages do not become the last', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), eventItem(messageFrom(ANA, 'w2'))]);
    await receive(db, [eventItem(messageFrom(ANA, 'w3'), 2), eventItem(messageFrom(ANA, 'w0', NOON - 60_000), 2, 1)]);
    const rows = await db.messages
      .where('[conversationId+order]')
      .between(['cv-w1', -Infinity], ['cv-w1', Infinity])
      .toArray();
    expect(rows.map((row) => row.id)).toEqual(['w0', 'w1', 'w2', 'w3']);
    const conversation = await db.conversations.get('cv-w1');
    expect(conversation).toMatchObject({ lastMessage: { messageId: 'w3' }, lastAt: NOON, lastInboundAt: NOON });
  });

  it('keeps a reaction that comes before its message, and only the newest of a side', async () => {
    const db = await openMemoryDatabase();
    const reaction = { type: 'reaction', sender: ANA, targetWamid: 'w9' } as const;
    await receive(db, [
      eventItem({ ...reaction, wamid: 'r2', at: NOON + 2, emoji: '👍' }),
      eventItem({ ...reaction, wamid: 'r1', at: NOON + 1, emoji: '😮' }, 1, 1),
    ]);
    expect(await db.reactions.toArray()).toMatchObject([{ key: 'w9|customer', emoji: '👍' }]);
    await receive(db, [eventItem({ ...reaction, wamid: 'r3', at: NOON + 3, emoji: null }, 2)]);
    expect(await db.reactions.get('w9|customer')).toMatchObject({ emoji: null });
  });

  it('applies edits in their own order, also before the message is there', async () => {
    const db = await openMemoryDatabase();
    const edit = (wamid: string, at: number, text: string): IntakeItem =>
      eventItem({ type: 'edit', wamid, at, sender: ANA, originalWamid: 'w1', content: { kind: 'text', text } });
    await receive(db, [edit('e2', NOON + 20, 'dois')]);
    await receive(db, [eventItem(messageFrom(ANA, 'w1'))]);
    await receive(db, [edit('e1', NOON + 10, 'um'), edit('e2', NOON + 20, 'dois')]);
    expect(await db.messages.get('w1')).toMatchObject({
      content: { text: 'dois' },
      earlier: [
        { content: { text: 'texto de w1' }, until: NOON + 10 },
        { content: { text: 'um' }, until: NOON + 20 },
      ],
    });
    expect(await db.strays.count()).toBe(0);
  });

  it('marks a revoked message and keeps its content', async () => {
    const db = await openMemoryDatabase();
    const revoke = { type: 'revoke', wamid: 'v1', at: NOON + 9, sender: ANA, originalWamid: 'w1' } as const;
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), eventItem(revoke, 1, 1)]);
    expect(await db.messages.get('w1')).toMatchObject({ revokedAt: NOON + 9, content: { text: 'texto de w1' } });
  });

  it('keeps what it cannot read, raw', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [eventItem({ type: 'unrecognised', reason: 'not-json', raw: '{"a' }, 3)]);
    expect(await db.quarantine.toArray()).toMatchObject([{ id: '3:0', reason: 'not-json', raw: '{"a' }]);
  });

  it('notes that a customer stopped marketing', async () => {
    const db = await openMemoryDatabase();
    const preference = { type: 'preference', at: NOON, person: ANA, category: 'marketing_messages' } as const;
    await receive(db, [eventItem(messageFrom(ANA, 'w1')), eventItem({ ...preference, value: 'stop' }, 1, 1)]);
    expect(await db.contacts.get('ct-w1')).toMatchObject({ marketing: 'stopped' });
  });

  it('queues the fetch of a medium with its message', async () => {
    const db = await openMemoryDatabase();
    const content = { kind: 'media', media: 'image', mediaId: 'm1', mimeType: 'image/jpeg' } as const;
    await receive(db, [eventItem(messageFrom(ANA, 'w1', NOON, { content }))]);
    expect(await db.mediaFetches.get('m1')).toMatchObject({ state: 'waiting', messageId: 'w1' });
  });
});

describe('replies in the journal', () => {
  const opened = [eventItem(messageFrom(ANA, 'w1'))];

  it('come back when the tables have lost them', async () => {
    const db = await openMemoryDatabase();
    const items = [...opened, sendItem(requestOf('o1'), 2), outcomeItem('o1', sentAs('out1'), 3)];
    await receive(db, items, true);
    expect(await db.messages.get('o1')).toMatchObject({ delivery: 'sent', sentWamid: 'out1', author: { id: 'local' } });
    expect(await db.outbox.count()).toBe(0);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ waitingSince: null, unread: 0, messageCount: 2 });
    await receive(db, items, true);
    expect(await db.messages.count()).toBe(2);
  });

  it('come back also where the customer’s first message is gone from the journal', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [sendItem(requestOf('o1'), 2), outcomeItem('o1', sentAs('out1'), 3)], true);
    expect(await db.conversations.get('cv-w1')).toMatchObject({ contactId: 'ct-w1', lastInboundAt: null });
    await receive(db, [eventItem(messageFrom(ANA, 'w5', NOON + 9_000), 4)], true);
    expect(await db.messages.get('w5')).toMatchObject({ conversationId: 'cv-w1' });
  });

  it('stay in doubt when the journal has no answer', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [...opened, sendItem(requestOf('o1'), 2)], true);
    expect(await db.outbox.get('o1')).toMatchObject({ state: 'sending', postedSeq: 2 });
  });

  it('are found by a status that overtakes the outcome, and never go back', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [...opened, sendItem(requestOf('o1'), 2), eventItem(statusOf('read', 'out1', 'o1'), 3)], true);
    expect(await db.outbox.count()).toBe(0);
    await receive(db, [
      outcomeItem('o1', sentAs('out1'), 4),
      eventItem(statusOf('delivered', 'out1', 'o1', { at: NOON + 4_000 }), 5),
    ]);
    const message = await db.messages.get('o1');
    expect(message).toMatchObject({ delivery: 'read', sentWamid: 'out1' });
    expect(message?.deliveryTimes).toEqual({ read: NOON + 5_000, delivered: NOON + 4_000 });
  });

  it('take a status without our id that came before the outcome', async () => {
    const db = await openMemoryDatabase();
    await receive(db, [...opened, sendItem(requestOf('o1'), 2), eventItem(statusOf('delivered', 'out1'), 3)], true);
    expect(await db.strays.count()).toBe(1);
    await receive(db, [outcomeItem('o1', sentAs('out1'), 4)]);
    expect(await db.messages.get('o1')).toMatchObject({ delivery: 'delivered' });
    expect(await db.strays.count()).toBe(0);
  });

  it('fail with WhatsApp’s code', async () => {
    const db = await openMemoryDatabase();
    const errors = [{ code: 131047, title: 'Re-engagement message', detail: 'more than 24 hours' }];
    const failed = statusOf('failed', 'out1', 'o1', { errors });
    const { tally } = await receive(db, [...opened, sendItem(requestOf('o1'), 2), eventItem(failed, 3)], true);
    expect(tally.failed).toBe(1);
    expect(await db.messages.get('o1')).toMatchObject({ delivery: 'failed', error: { code: 131047 } });
    expect(await db.conversations.get('cv-w1')).toMatchObject({ lastMessage: { delivery: 'failed' } });
  });
});
