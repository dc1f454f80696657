import { expect, it } from 'vitest';
import { keyMeaning } from './keyMeaning';

const key = (name: string, change = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  ...change,
});

it('sends by Enter or by Shift+Enter, as set', () => {
  expect(keyMeaning(key('Enter'), true)).toBe('send');
  expect(keyMeaning(key('Enter', { shiftKey: true }), true)).toBeNull();
  expect(keyMeaning(key('Enter'), false)).toBeNull();
  expect(keyMeaning(key('Enter', { shiftKey: true }), false)).toBe('send');
});

it('never sends while a character is being composed', () => {
  expect(keyMeaning(key('Enter', { isComposing: true }), true)).toBeNull();
});

it('leaves by Esc and leaves letters alone', () => {
  expect(keyMeaning(key('Escape'), true)).toBe('leave');
  expect(keyMeaning(key('a'), true)).toBeNull();
});

it('goes up by ↑, but not while a stretch is being marked', () => {
  expect(keyMeaning(key('ArrowUp'), true)).toBe('up');
  expect(keyMeaning(key('ArrowUp', { shiftKey: true }), true)).toBeNull();
});
