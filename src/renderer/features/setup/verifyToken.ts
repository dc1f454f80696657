import type { RandomBytes } from '../../../shared/kernel/ids';

const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_012345';

/** A new verify token: 32 characters of 64, from 32 random bytes. */
export function newVerifyToken(random: RandomBytes): string {
  return Array.from(random(32), (byte) => ALPHABET.charAt(byte % 64)).join('');
}
