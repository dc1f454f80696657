import { expect, it } from 'vitest';
import type { ChangeRow } from '../../db/changes/row';
import { groupChanges } from './groupChanges';

const DAY = 86_400_000;
const dayOf = (at: number): string => String(Math.floor(at / DAY));

function change(seq: number, kind: string, at = seq, actor = 'customer:1'): ChangeRow {
  return { seq, at, kind, actor, conversationId: 'c', cause: '', body: {}, hash: '' };
}

it('makes one line of what was done again and again', () => {
  const changes = [change(5, 'message.received'), change(4, 'message.received'), change(3, 'message.edited')];
  const groups = groupChanges(changes, dayOf);
  expect(groups.map(({ newest, oldest, count }) => [newest.seq, oldest.seq, count])).toEqual([
    [5, 4, 2],
    [3, 3, 1],
  ]);
});

it('parts what another person did, and what was done on another day', () => {
  const changes = [
    change(9, 'message.queued', 2 * DAY, 'attendant:a'),
    change(8, 'message.queued', 2 * DAY, 'attendant:b'),
    change(7, 'message.queued', DAY, 'attendant:b'),
  ];
  expect(groupChanges(changes, dayOf).map(({ count }) => count)).toEqual([1, 1, 1]);
});
