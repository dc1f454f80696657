import { expect, it } from 'vitest';
import { isNewEngine } from './newEngine';

it.each([
  [undefined, '33.2.1', false],
  ['33.2.1', '33.2.1', false],
  ['33.2.1', '33.9.0', false],
  ['33.2.1', '34.0.0', true],
  ['43.1.0', '42.0.0', true],
])('%s, then %s: %s', (before, now, isNew) => {
  expect(isNewEngine(before, now)).toBe(isNew);
});
