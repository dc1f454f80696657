import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { RandomBytes } from '../../kernel/ids';

/** A secret that is only compared: scrypt, all lower-case hex. Persisted. */
export interface KeptSecret {
  readonly scheme: 'scrypt';
  /** Work factor, block size, lanes. */
  readonly cost: readonly [n: number, r: number, p: number];
  readonly salt: string;
  readonly hash: string;
}

/** About 100 ms and 16 MB on a plain office computer. It stands in each secret: raising it leaves older ones readable. */
const COST: KeptSecret['cost'] = [2 ** 14, 8, 1];
const SALT_BYTES = 16;

async function hashOf(secret: string, { salt, cost }: Pick<KeptSecret, 'salt' | 'cost'>): Promise<string> {
  const [N, r, p] = cost;
  return bytesToHex(await scryptAsync(secret, hexToBytes(salt), { N, r, p, dkLen: 32 }));
}

/**
 * Keeps a PIN or a code so that it can be compared and not read back. Slow on purpose, and it waits: never inside a
 * transaction.
 */
export async function keepSecret(secret: string, random: RandomBytes): Promise<KeptSecret> {
  const salt = bytesToHex(random(SALT_BYTES));
  return { scheme: 'scrypt', cost: COST, salt, hash: await hashOf(secret, { salt, cost: COST }) };
}

/** Is this the secret that was kept? Slow, and waits: never inside a transaction. */
export async function isSecret(secret: string, kept: KeptSecret): Promise<boolean> {
  const hash = await hashOf(secret, kept);
  let difference = hash.length ^ kept.hash.length;
  for (let place = 0; place < hash.length; place += 1)
    difference |= hash.charCodeAt(place) ^ kept.hash.charCodeAt(place);
  return difference === 0;
}
