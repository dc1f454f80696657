/** Chance handed in: a number in [0, 1). */
export type Chance = () => number;

/**
 * A small repeatable generator (mulberry32), so that a run of the sandbox can be repeated with `--seed`.
 * @param seed any integer
 */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from 0 to `below` − 1. */
function pickIndex(chance: Chance, below: number): number {
  return Math.floor(chance() * below);
}

/** `length` random decimal digits, the first of them not 0. */
export function randomDigits(chance: Chance, length: number): string {
  let digits = String(1 + pickIndex(chance, 9));
  while (digits.length < length) digits += String(pickIndex(chance, 10));
  return digits;
}
