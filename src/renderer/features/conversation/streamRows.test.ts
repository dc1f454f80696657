import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../shared/kernel/instant';
import type { ChangeRow } from '../../db/changes/row';
import type { MessageRow } from '../../db/messages/row';
import type { NoteRow } from '../../db/notes/row';
import { firstUnread, streamRows } from './streamRows';

const START = Date.UTC(2026, 10, 22, 12);
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function message(id: string, at: number, direction: 'in' | 'out' = 'in'): MessageRow {
  return {
    id,
    conversationId: 'cv-1',
    order: at,
    at,
    direction,
    author: { kind: direction === 'in' ? 'customer' : 'attendant', id: null },
    content: { kind: 'text', text: id },
  };
}

function note(id: string, order: number): NoteRow {
  return { id, conversationId: 'cv-1', order, at: order, authorId: 'x', text: id, mentionIds: [], unseenByIds: [] };
}

function event(seq: number, at: number): ChangeRow {
  const what = { kind: 'conversation.assigned', actor: 'balcao', cause: 'cv-1', body: {}, hash: '' };
  return { seq, at, conversationId: 'cv-1', ...what };
}

const sketch = (messages: MessageRow[], newsId: string | null = null): string[] =>
  streamRows(messages, newsId, dayOf).map((row) =>
    row.type === 'message' ? `${row.first ? '[' : ''}${row.message.id}${row.last ? ']' : ''}` : row.type,
  );

describe('streamRows', () => {
  it('groups bubbles of one author that follow each other', () => {
    expect(
      sketch([message('a', START), message('b', START + MINUTE), message('c', START + 2 * MINUTE, 'out')]),
    ).toEqual(['day', '[a', 'b]', '[c]']);
  });

  it('ends a run after five minutes and at a new day', () => {
    expect(sketch([message('a', START), message('b', START + 6 * MINUTE), message('c', START + DAY)])).toEqual([
      'day',
      '[a]',
      '[b]',
      'day',
      '[c]',
    ]);
  });

  it('puts the divider before the first new message and parts the run there', () => {
    expect(sketch([message('a', START), message('b', START + 1)], 'b')).toEqual(['day', '[a]', 'news', '[b]']);
  });

  it('puts notes and events where they happened, and parts runs there', () => {
    const messages = [message('a', START), message('b', START + 2 * MINUTE), message('c', START + 3 * MINUTE)];
    const asides = {
      notes: [note('n', START + 3 * MINUTE)],
      events: [event(7, START + MINUTE), event(8, START - DAY)],
    };
    const rows = streamRows(messages, null, dayOf, asides).map((row) => row.key);
    expect(rows).toEqual([
      `day-${dayOf(START - DAY)}`,
      'event-8',
      `day-${dayOf(START)}`,
      'a',
      'event-7',
      'b',
      'note-n',
      'c',
    ]);
    const a = streamRows(messages, null, dayOf, asides).find((row) => row.key === 'a');
    expect(a).toMatchObject({ first: true, last: true });
  });

  it('keeps keys distinct when a day comes twice', () => {
    const rows = streamRows([message('a', START + DAY), message('b', START), message('c', START + DAY)], null, dayOf);
    expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  });
});

describe('firstUnread', () => {
  it('counts inbound messages from the end', () => {
    const messages = [message('a', 1), message('b', 2), message('c', 3)];
    expect(firstUnread(messages, 2)).toBe('b');
    expect(firstUnread(messages, 0)).toBeNull();
    expect(firstUnread(messages, 9)).toBeNull();
  });

  it('does not reach above an answer of ours', () => {
    const messages = [message('a', 1), message('b', 2), message('c', 3, 'out'), message('d', 4)];
    expect(firstUnread(messages, 3)).toBe('d');
    expect(firstUnread([message('a', 1), message('b', 2, 'out')], 1)).toBeNull();
  });
});
