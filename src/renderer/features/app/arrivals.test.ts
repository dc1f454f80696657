import { expect, it } from 'vitest';
import { newService } from '../../../shared/domain/conversations/newService';
import { MINUTE } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import { arrivalsBetween, concernOf, seenOf } from './arrivals';

const NOW = Date.UTC(2026, 10, 22, 12);

function row(id: string, messageId: string, change: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    contactId: `ct-${id}`,
    protocol: '20261122-00001',
    service: newService('first', 0),
    state: 'open',
    title: id,
    waId: null,
    lastMessage: { messageId, direction: 'in', kind: 'text', text: 'oi', delivery: null },
    lastAt: NOW,
    lastOrder: NOW,
    unread: 1,
    lastInboundAt: NOW,
    waitingSince: NOW,
    messageCount: 1,
    createdAt: NOW,
    ...change,
  };
}

it('finds what came since the last look, once', () => {
  const before = seenOf([row('a', 'm1'), row('b', 'm2')]);
  const head = [row('c', 'm4'), row('a', 'm3'), row('b', 'm2')];
  expect(arrivalsBetween(before, head, NOW).map((found) => found.id)).toEqual(['c', 'a']);
  expect(arrivalsBetween(seenOf(head), head, NOW)).toEqual([]);
});

it('leaves out replayed, read and own messages', () => {
  const ours = { messageId: 'm2', direction: 'out', kind: 'text', text: 'oi', delivery: 'sent' } as const;
  const head = [
    row('a', 'm1', { lastAt: NOW - 6 * MINUTE }),
    row('b', 'm2', { lastMessage: ours }),
    row('c', 'm3', { unread: 0 }),
  ];
  expect(arrivalsBetween(new Map(), head, NOW)).toEqual([]);
});

const ana = { divided: true, me: { id: 'ana', sectorIds: ['first'] } };
const waits = (change: Partial<ConversationRow['service']> = {}) =>
  row('a', 'm2', { service: { ...newService('first', NOW), queuedAt: NOW, ...change } });
const before = (change: Partial<ConversationRow['service']>) => seenOf([waits(change)]).get('a');

it.each([
  ['somebody new in an own sector', waits(), undefined, ana, 'queue'],
  ['the next words of who waits', waits(), before({}), ana, null],
  ['who waits again', waits(), before({ queuedAt: NOW - MINUTE }), ana, 'queue'],
  ['another sector', waits({ sectorId: 'other' }), undefined, ana, null],
  ['an own conversation', waits({ stage: 'attending', attendantId: 'ana' }), before({}), ana, 'message'],
  ['one of a colleague', waits({ stage: 'attending', attendantId: 'bia' }), undefined, ana, null],
  ['everything, alone at the counter', waits(), before({}), { ...ana, divided: false }, 'message'],
])('%s', (_name, arrived, seen, who, concern) => {
  expect(concernOf(arrived, seen, who)).toBe(concern);
});
