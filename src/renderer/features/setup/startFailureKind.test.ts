import { expect, it } from 'vitest';
import { startFailureKind } from './startFailureKind';

it.each([
  ['secrets-unreadable', 'secrets'],
  ['journal-unavailable', 'journal'],
  ['demonstration-failed', 'demonstration'],
  ['connection-file', 'file'],
  ['memory-lost', 'memory'],
  ['port-busy', 'port'],
  ['unexpected', 'other'],
  ['toString', 'other'],
])('%s is told as %s', (code, kind) => {
  expect(startFailureKind(code)).toBe(kind);
});
