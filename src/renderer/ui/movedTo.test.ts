import { expect, it } from 'vitest';
import { movedTo } from './movedTo';

it('moves one of a list, never beyond its ends', () => {
  expect(movedTo(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(movedTo(['a', 'b', 'c'], 1, 9)).toEqual(['a', 'c', 'b']);
  expect(movedTo(['a', 'b', 'c'], 0, -3)).toEqual(['a', 'b', 'c']);
});
