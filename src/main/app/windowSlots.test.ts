import { expect, it } from 'vitest';
import { freeSlot, stepAside, windowTitle } from './windowSlots';

it.each<[number[], number]>([
  [[], 0],
  [[0], 1],
  [[0, 2], 1],
  [[1], 0],
])('of %j the free slot is %i', (taken, slot) => expect(freeSlot(taken)).toBe(slot));

it('a further window stands a step aside', () => {
  const state = { x: 10, y: 20, width: 1200, height: 800, maximized: true };
  expect(stepAside(state)).toEqual({ x: 42, y: 52, width: 1200, height: 800, maximized: false });
  expect(stepAside({ ...state, x: null, y: null })).toMatchObject({ x: null, y: null });
});

it.each<[string | null, number, string]>([
  [null, 0, 'Balcão'],
  ['', 2, '(2) Balcão'],
  ['Ana', 0, 'Ana · Balcão'],
  ['Ana', 3, '(3) Ana · Balcão'],
])('the title of %s with %i unread is %s', (name, unread, title) =>
  expect(windowTitle('Balcão', name, unread)).toBe(title),
);
