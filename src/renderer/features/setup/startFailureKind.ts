import type { FailureCode } from '../../../shared/contract/failureCodes';

export type StartFailureKind = 'secrets' | 'journal' | 'demonstration' | 'file' | 'memory' | 'port' | 'other';

const kinds: Partial<Record<FailureCode, StartFailureKind>> = {
  'secrets-unreadable': 'secrets',
  'journal-unavailable': 'journal',
  'demonstration-failed': 'demonstration',
  'connection-file': 'file',
  'memory-lost': 'memory',
  'port-busy': 'port',
};

/** Which words tell why a start opened nothing. */
export function startFailureKind(code: string): StartFailureKind {
  const known: Readonly<Record<string, StartFailureKind | undefined>> = kinds;
  return Object.hasOwn(known, code) ? (known[code] ?? 'other') : 'other';
}
