import type { CounterOpener, OpenCounter } from './useCounter';

export interface PreparedCounter {
  /** Resolves when the counter is open, or cannot be, or takes too long to wait for. */
  readonly settled: Promise<void>;
  /** The counter, once, if it is open and of this number; another number's is closed. */
  readonly take: (phoneNumberId: string) => OpenCounter | null;
}

/** The first screen waits no longer than this for the guess, ms: after it an empty frame is shown first. */
const PATIENCE = 400;

/** Opens the counter of a number before it is known that it is wanted. */
export function prepareCounter(guessing: Promise<string | null>, open: CounterOpener): PreparedCounter {
  let ready: OpenCounter | null = null;
  let given = false;
  let guess: string | null = null;
  const opening = guessing.then(async (number) => {
    guess = number;
    if (number === null || given) return;
    const result = await open(number);
    if (!result.ok) return;
    if (given) result.value.close();
    else ready = result.value;
  });
  return {
    settled: Promise.race([opening, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE))]),
    take(phoneNumberId) {
      const counter = ready;
      ready = null;
      given = true;
      if (counter === null || phoneNumberId === guess) return counter;
      counter.close();
      return null;
    },
  };
}
