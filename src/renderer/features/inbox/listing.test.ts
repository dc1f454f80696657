import { describe, expect, it } from 'vitest';
import type { ConversationRow } from '../../db/conversations/row';
import { emptyListing, withPage } from './listing';

function row(id: string, lastAt: number): ConversationRow {
  return {
    id,
    contactId: `ct-${id}`,
    state: 'open',
    title: id,
    waId: null,
    lastMessage: null,
    lastAt,
    lastOrder: lastAt,
    unread: 0,
    lastInboundAt: null,
    waitingSince: null,
    messageCount: 1,
    createdAt: 0,
  };
}

const ids = (rows: readonly ConversationRow[]): string => rows.map((entry) => entry.id).join('');

describe('withPage', () => {
  it('grows downwards and knows the end', () => {
    const first = withPage(emptyListing, null, [row('a', 9), row('b', 8)], 2);
    expect(first.complete).toBe(false);
    const second = withPage(first, row('b', 8), [row('c', 7)], 2);
    expect(ids(second.rows)).toBe('abc');
    expect(second.complete).toBe(true);
  });

  it('moves a conversation up without doubling it', () => {
    const before = withPage(emptyListing, null, [row('a', 9), row('b', 8), row('c', 7), row('d', 6)], 9);
    const after = withPage(before, null, [row('d', 10), row('a', 9)], 2);
    expect(ids(after.rows)).toBe('dabc');
    expect(after.complete).toBe(true);
  });

  it('drops what left the stretch and keeps what lies below it', () => {
    const before = withPage(emptyListing, null, [row('a', 9), row('b', 8), row('c', 7), row('d', 6)], 4);
    const after = withPage(before, null, [row('a', 9), row('c', 7)], 2);
    expect(ids(after.rows)).toBe('acd');
  });

  it('takes in a late conversation that belongs in the middle', () => {
    const before = withPage(emptyListing, null, [row('a', 9), row('c', 5), row('d', 4)], 3);
    const after = withPage(before, row('a', 9), [row('b', 7), row('c', 5)], 2);
    expect(ids(after.rows)).toBe('abcd');
  });

  it('orders rows of the same moment by id, as the index does', () => {
    const before = withPage(emptyListing, null, [row('z', 5), row('m', 5)], 2);
    const after = withPage(before, row('z', 5), [row('m', 5), row('a', 5)], 2);
    expect(ids(after.rows)).toBe('zma');
  });
});
