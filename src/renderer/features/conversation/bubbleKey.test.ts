import { expect, it } from 'vitest';
import { bubbleKey } from './bubbleKey';

const plain = { ctrlKey: false, metaKey: false, altKey: false };

it('answers with R or Enter and reacts with E, in either case', () => {
  expect(['r', 'R', 'Enter'].map((key) => bubbleKey({ ...plain, key }))).toEqual(['reply', 'reply', 'reply']);
  expect(['e', 'E'].map((key) => bubbleKey({ ...plain, key }))).toEqual(['react', 'react']);
});

it('opens with the space bar and copies with C, with Ctrl or without', () => {
  expect(bubbleKey({ ...plain, key: ' ' })).toBe('open');
  expect(bubbleKey({ ...plain, key: 'c' })).toBe('copy');
  expect(bubbleKey({ ...plain, key: 'c', ctrlKey: true })).toBe('copy');
});

it('leaves other keys, and these with Ctrl, ⌘ or Alt, to whom they belong', () => {
  expect(bubbleKey({ ...plain, key: 'a' })).toBeNull();
  expect(bubbleKey({ ...plain, key: 'r', ctrlKey: true })).toBeNull();
  expect(bubbleKey({ ...plain, key: 'e', altKey: true })).toBeNull();
  expect(bubbleKey({ ...plain, key: 'Enter', metaKey: true })).toBeNull();
});
