import { expect, it } from 'vitest';
import { entrySector } from './entrySector';

const sector = (id: string, order: number, more: { entry?: boolean; archivedAt?: number } = {}) => ({
  ...{ id, order, archivedAt: null },
  ...more,
});

it.each([
  ['the chosen one', [sector('first', 0), sector('b', 1, { entry: true })], 'b'],
  ['the one of the beginning, wherever it stands', [sector('b', 0), sector('first', 1)], 'first'],
  [
    'the first in order, where that one is archived',
    [sector('c', 2), sector('b', 1), sector('first', 0, { archivedAt: 5 })],
    'b',
  ],
  ['never an archived one', [sector('b', 0, { entry: true, archivedAt: 5 }), sector('c', 1)], 'c'],
  ['none', [sector('first', 0, { archivedAt: 5 })], undefined],
])('%s', (_name, sectors, id) => {
  expect(entrySector<ReturnType<typeof sector>>(sectors)?.id).toBe(id);
});
