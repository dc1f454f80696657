import { expect, it } from 'vitest';
import type { MessageRow } from '../../db/messages/row';
import { stepMessage } from './stepMessage';
import { streamRows } from './streamRows';

function message(id: string, at: number, kind: 'text' | 'system' = 'text'): MessageRow {
  const content = kind === 'text' ? { kind, text: id } : ({ kind, text: id } as MessageRow['content']);
  return { id, conversationId: 'c', order: at, at, direction: 'in', author: { kind: 'customer', id: 'k' }, content };
}

const rows = streamRows(
  [message('a', 1), message('notice', 2, 'system'), message('b', 3), message('c', 4)],
  'b',
  () => 'one day',
);

it('passes over days, dividers and notices', () => {
  expect(stepMessage(rows, 'c', 'up')).toBe('b');
  expect(stepMessage(rows, 'b', 'up')).toBe('a');
  expect(stepMessage(rows, 'a', 'down')).toBe('b');
});

it('stays at the edges', () => {
  expect(stepMessage(rows, 'a', 'up')).toBe('a');
  expect(stepMessage(rows, 'c', 'down')).toBe('c');
});

it('goes to the first and the last, and begins at the last', () => {
  expect(stepMessage(rows, 'c', 'first')).toBe('a');
  expect(stepMessage(rows, 'a', 'last')).toBe('c');
  expect(stepMessage(rows, null, 'up')).toBe('c');
  expect(stepMessage(rows, 'gone', 'down')).toBe('c');
  expect(stepMessage([], null, 'up')).toBeNull();
});
