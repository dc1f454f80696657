import type { Instant } from './instant';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A source of randomness handed in as an argument: fills and returns the array. */
export type RandomBytes = (length: number) => Uint8Array;

/**
 * A ULID: 26 characters, sortable by time.
 * @param at the moment that it encodes, ms
 * @param random 10 random bytes source
 */
export function ulid(at: Instant, random: RandomBytes): string {
  let time = Math.max(0, Math.trunc(at));
  let head = '';
  for (let place = 0; place < 10; place += 1) {
    head = ALPHABET.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  for (const byte of random(16)) tail += ALPHABET.charAt(byte % 32);
  return head + tail;
}
