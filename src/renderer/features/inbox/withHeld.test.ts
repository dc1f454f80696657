import { expect, it } from 'vitest';
import type { ListPart } from './ListWindow';
import { sampleRow } from './sampleRows';
import { withHeld } from './withHeld';

const part: ListPart = { from: 0, rows: [sampleRow('a', 9), sampleRow('b', 5)], complete: true };
const ids = (shown: ListPart): string => shown.rows.map((row) => row.id).join('');

it('keeps the open conversation at its place', () => {
  expect(ids(withHeld(part, sampleRow('x', 7)))).toBe('axb');
  expect(ids(withHeld(part, sampleRow('x', 10)))).toBe('xab');
  expect(ids(withHeld(part, sampleRow('x', 1)))).toBe('abx');
  expect(withHeld(part, sampleRow('a', 9))).toBe(part);
  expect(withHeld(part, null)).toBe(part);
});

it('leaves a stretch alone that it lies above or below of', () => {
  expect(ids(withHeld({ ...part, from: 80 }, sampleRow('x', 10)))).toBe('ab');
  expect(ids(withHeld({ ...part, complete: false }, sampleRow('x', 1)))).toBe('ab');
});
