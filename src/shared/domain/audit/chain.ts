import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../kernel/canonicalJson';

/** The hash before the first entry. Persisted: it never changes. */
export const FIRST_LINK = '0'.repeat(64);

export interface ChainedEntry {
  /** 1, 2, 3 … without gaps. */
  readonly seq: number;
  readonly hash: string;
}

export type ChainVerdict = { readonly ok: true } | { readonly ok: false; readonly atSeq: number };

/**
 * The hash of an entry of the change log. Synchronous on purpose: a Dexie transaction allows no foreign await.
 * @param previousHash hash of the entry before, `FIRST_LINK` for the first
 * @param entryWithoutHash the entry as stored, without `hash`
 * @returns lower-case hex SHA-256 of previous hash and canonical JSON
 */
export function linkChange(previousHash: string, entryWithoutHash: object): string {
  return bytesToHex(sha256(utf8ToBytes(previousHash + canonicalJson(entryWithoutHash))));
}

/**
 * Checks a run of the log.
 * @param entries in order of `seq`
 * @param from the entry before the first one; absent: the run starts at seq 1
 * @returns the seq at which a gap, a changed or a moved entry shows first
 */
export function verifyChain(
  entries: Iterable<ChainedEntry>,
  from: ChainedEntry = { seq: 0, hash: FIRST_LINK },
): ChainVerdict {
  let last = from;
  for (const entry of entries) {
    const { hash, ...withoutHash } = entry;
    const right = entry.seq === last.seq + 1 && linkChange(last.hash, withoutHash) === hash;
    if (!right) return { ok: false, atSeq: last.seq + 1 };
    last = entry;
  }
  return { ok: true };
}
