import type { CounterOpener, OpenCounter } from './useCounter';

/**
 * Opens the counter of a number before it is known that it is wanted.
 * @returns gives it, once, to whoever wants this number; another number's is closed
 */
export function prepareCounter(
  guessing: Promise<string | null>,
  open: CounterOpener,
): (phoneNumberId: string) => Promise<OpenCounter | null> {
  const opening = guessing.then(async (guess) => {
    const result = guess === null ? null : await open(guess);
    return result?.ok ? { guess, counter: result.value } : null;
  });
  let given = false;
  return async (phoneNumberId) => {
    if (given) return null;
    given = true;
    const opened = await opening;
    if (opened === null || opened.guess === phoneNumberId) return opened?.counter ?? null;
    opened.counter.close();
    return null;
  };
}
