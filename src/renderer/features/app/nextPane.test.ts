import { expect, it } from 'vitest';
import { nextPane } from './nextPane';

it('goes round in both directions', () => {
  expect(nextPane(-1, 4, false)).toBe(0);
  expect(nextPane(-1, 4, true)).toBe(3);
  expect(nextPane(3, 4, false)).toBe(0);
  expect(nextPane(0, 4, true)).toBe(3);
  expect(nextPane(0, 0, false)).toBe(-1);
});
