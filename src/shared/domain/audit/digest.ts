import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../kernel/canonicalJson';

/**
 * Ties an entry of the log to what it tells of, without repeating it there. Synchronous, for Dexie transactions.
 * @returns lower-case hex SHA-256 of the canonical JSON. Persisted in the log: the form never changes.
 */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
}
