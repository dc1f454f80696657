import { expect, it } from 'vitest';
import type { ListPart } from './ListWindow';
import { listShift } from './listShift';
import { sampleRow } from './sampleRows';

const part = (from: number, ids: string): ListPart => ({
  from,
  rows: Array.from(ids, (id) => sampleRow(id, 0)),
  complete: false,
});

it('follows the rows on the screen when others come in above them', () => {
  expect(listShift(part(0, 'abcdef'), part(0, 'xyabcdef'), 1, 3)).toBe(2);
  expect(listShift(part(10, 'abcdef'), part(9, 'abcdef'), 11, 13)).toBe(-1);
});

it('is not led by the one that went to the top', () => {
  expect(listShift(part(0, 'abcdef'), part(0, 'fabcde'), 3, 5)).toBe(1);
  expect(listShift(part(0, 'abcdef'), part(0, 'dabcef'), 3, 5)).toBe(0);
});

it('stays where nothing on the screen is known in both', () => {
  expect(listShift(part(0, 'abc'), part(500, 'xyz'), 0, 2)).toBe(0);
});
