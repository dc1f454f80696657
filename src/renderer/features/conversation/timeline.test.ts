import { describe, expect, it } from 'vitest';
import { newService } from '../../../shared/domain/conversations/newService';
import { DAY } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';
import type { MessageRow } from '../../db/messages/row';
import { beginningsIn, conversationsFrom, timelineOf } from './timeline';

const START = Date.UTC(2026, 10, 1, 12);

/** A conversation of the days `from` to `until`. */
function conversation(id: string, from: number, until: number, messageCount = 2): ConversationRow {
  return {
    ...{ id, contactId: 'ct', protocol: id, state: 'closed', service: newService('first', START), title: 'Ana' },
    ...{ waId: null, lastMessage: null, lastAt: START + until * DAY, lastOrder: START + until * DAY, unread: 0 },
    ...{ lastInboundAt: null, waitingSince: null, messageCount, createdAt: START + from * DAY },
  };
}

function messageOn(conversationId: string, day: number): MessageRow {
  const order = START + day * DAY;
  const author = { kind: 'customer', id: 'ct' } as const;
  return {
    id: `${day}`,
    conversationId,
    order,
    at: order,
    direction: 'in',
    author,
    content: { kind: 'text', text: '' },
  };
}

const first = conversation('first', 0, 1);
const second = conversation('second', 3, 4);
const third = conversation('third', 6, 7);
const imported = conversation('imported', -30, 5);

describe('the timeline of a conversation', () => {
  it('has those that began before it, the latest first, and ends openly', () => {
    const { parts, newer } = timelineOf(third, [first, third, imported, second]);
    expect(parts.map(({ conversationId }) => conversationId)).toEqual(['third', 'second', 'first', 'imported']);
    expect(parts[0]?.until).toBe(Infinity);
    expect(newer).toBeNull();
  });

  it('tells of the newest where an older one is opened, and lets nothing reach past its end', () => {
    const { parts, newer } = timelineOf(first, [first, second, third, imported]);
    expect(parts.map(({ conversationId }) => conversationId)).toEqual(['first', 'imported']);
    expect(parts[1]?.until).toBe(first.lastOrder);
    expect(newer).toBe(third);
  });

  it('leaves out what nothing was said in', () => {
    expect(timelineOf(third, [conversation('empty', 1, 1, 0)]).parts).toHaveLength(1);
  });

  it('needs no line where there is one conversation only', () => {
    expect(beginningsIn(timelineOf(third, []), [messageOn('third', 6)], false)).toEqual([]);
  });

  it('tells of a beginning where the stretch holds it', () => {
    const timeline = timelineOf(third, [second, first]);
    const messages = [messageOn('second', 4), messageOn('third', 6)];
    expect(beginningsIn(timeline, messages, true)).toEqual([third]);
    expect(beginningsIn(timeline, [messageOn('second', 3), ...messages], true)).toEqual([third, second]);
    expect(beginningsIn(timeline, messages, false)).toHaveLength(3);
  });

  it('knows which conversations a stretch reaches', () => {
    const timeline = timelineOf(third, [second, first]);
    expect(conversationsFrom(timeline, START + 5 * DAY)).toEqual(['third']);
    expect(conversationsFrom(timeline, START + 4 * DAY)).toEqual(['third', 'second']);
    expect(conversationsFrom(timeline, -Infinity)).toHaveLength(3);
  });
});
