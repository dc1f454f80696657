import { expect, it } from 'vitest';
import { moveIn } from './moveIn';

it('moves the mark and stays within the list', () => {
  expect(moveIn('ArrowDown', -1, 5)).toBe(0);
  expect(moveIn('ArrowDown', 4, 5)).toBe(4);
  expect(moveIn('ArrowUp', 0, 5)).toBe(0);
  expect(moveIn('ArrowUp', -1, 5)).toBe(0);
  expect(moveIn('PageDown', 1, 50)).toBe(9);
  expect(moveIn('PageUp', 1, 50)).toBe(0);
  expect(moveIn('Home', 3, 5)).toBe(0);
  expect(moveIn('End', 0, 5)).toBe(4);
});

it('leaves other keys and empty lists alone', () => {
  expect(moveIn('a', 0, 5)).toBeNull();
  expect(moveIn('End', -1, 0)).toBeNull();
});
