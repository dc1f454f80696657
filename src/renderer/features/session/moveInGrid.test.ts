import { expect, it } from 'vitest';
import { moveInGrid } from './moveInGrid';

// 0 1 2
// 3 4 5
// 6
it.each([
  ['ArrowRight', 0, 1],
  ['ArrowLeft', 0, 0],
  ['ArrowLeft', 3, 2],
  ['ArrowDown', 1, 4],
  ['ArrowUp', 4, 1],
  ['ArrowUp', 1, 1],
  ['ArrowDown', 4, 6],
  ['ArrowDown', 6, 6],
  ['Home', 5, 0],
  ['End', 0, 6],
])('%s from %d leads to %d', (key, from, to) => {
  expect(moveInGrid(key, from, 7, 3)).toBe(to);
});

it('leaves other keys and an empty grid alone', () => {
  expect(moveInGrid('a', 0, 7, 3)).toBeNull();
  expect(moveInGrid('ArrowDown', 0, 0, 3)).toBeNull();
});
