import { newService } from '../../shared/domain/conversations/newService';
import { expect, it } from 'vitest';
import type { ConversationRow } from '../db/conversations/row';
import { withUnreadMark } from './withUnreadMark';

const row: ConversationRow = {
  id: 'cv-1',
  contactId: 'ct-1',
  protocol: '20261122-00001',
  service: newService('first', 0),
  state: 'open',
  title: 'Ana Inventada',
  waId: null,
  lastMessage: null,
  lastAt: 7,
  lastOrder: 7,
  unread: 0,
  lastInboundAt: null,
  waitingSince: null,
  messageCount: 1,
  createdAt: 0,
};

it('marks what is unread with its last moment, and follows it', () => {
  const unread = withUnreadMark({ ...row, unread: 2 });
  expect(unread.unreadAt).toBe(7);
  expect(withUnreadMark({ ...unread, lastAt: 9 }).unreadAt).toBe(9);
});

it('leaves no key behind on what was read, so that the index stays sparse', () => {
  const unread = withUnreadMark({ ...row, unread: 2 });
  expect('unreadAt' in withUnreadMark({ ...unread, unread: 0 })).toBe(false);
  expect(withUnreadMark(row)).toBe(row);
});
