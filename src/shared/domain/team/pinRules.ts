import { HOUR, MINUTE, SECOND } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';

const PIN_MIN = 4;
export const PIN_MAX = 8;

/** What is wrong with a PIN that somebody chose. */
export type PinProblem = 'pin-not-digits' | 'pin-too-short' | 'pin-too-long' | 'pin-too-simple';

/**
 * What a PIN may be: 4 to 8 digits that nobody guesses first.
 * @returns null when it may be used
 */
export function pinProblem(pin: string): PinProblem | null {
  if (!/^[0-9]*$/.test(pin)) return 'pin-not-digits';
  if (pin.length < PIN_MIN) return 'pin-too-short';
  if (pin.length > PIN_MAX) return 'pin-too-long';
  return isSimple(pin) ? 'pin-too-simple' : null;
}

/** 0000, 1234 and 4321 (also over nine: 7890, 2109), 1212 and 123123. */
function isSimple(pin: string): boolean {
  const steps = new Set<number>();
  for (let place = 1; place < pin.length; place += 1) {
    steps.add((Number(pin[place]) - Number(pin[place - 1]) + 10) % 10);
  }
  const [step] = steps;
  if (steps.size === 1 && (step === 0 || step === 1 || step === 9)) return true;
  return [2, 3].some(
    (length) => pin.length >= 2 * length && pin === pin.slice(0, length).repeat(pin.length).slice(0, pin.length),
  );
}

/** Wrong tries in a row, and until when no other is taken. Persisted with the attendant. */
export interface PinTries {
  readonly failures: number;
  readonly lockedUntil: Instant | null;
}

/** By the number of wrong tries in a row; after the last entry it stays. */
const delays = [0, 0, 0, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR] as const;

/** How long no other PIN is taken after so many wrong ones in a row, ms: the third one begins it, and it grows to one hour. */
export function pinDelay(failures: number): number {
  return delays[Math.max(0, Math.min(Math.trunc(failures), delays.length - 1))] ?? HOUR;
}

/**
 * The tries as they stand now. A clock that was set back leaves a lock that is longer than it ever was given: it begins
 * anew from now, so that it neither opens early nor lasts for ever. Store what comes out, so that it runs down.
 */
export function pinTriesAt(tries: PinTries, now: Instant): PinTries {
  if (tries.lockedUntil === null || tries.lockedUntil <= now) return { ...tries, lockedUntil: null };
  return { ...tries, lockedUntil: Math.min(tries.lockedUntil, now + pinDelay(tries.failures)) };
}

/** One more wrong PIN. */
export function afterWrongPin(tries: PinTries, now: Instant): PinTries {
  const failures = tries.failures + 1;
  const delay = pinDelay(failures);
  return { failures, lockedUntil: delay === 0 ? null : now + delay };
}
