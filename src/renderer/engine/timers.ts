/** Later, as a port: tests ring by hand. */
export interface Timers {
  /** @param ms from now @returns the function that forgets it */
  after(ms: number, ring: () => void): () => void;
}

/** Longer waits overflow in browsers and would ring at once. */
const LONGEST = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after(ms, ring) {
    const id = setTimeout(ring, Math.min(Math.max(0, ms), LONGEST));
    return () => clearTimeout(id);
  },
};

/** Waits, or ends early when it is stopped. */
export function pause(timers: Timers, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const forget = timers.after(ms, () => {
      signal.removeEventListener('abort', end);
      resolve();
    });
    const end = (): void => {
      forget();
      resolve();
    };
    signal.addEventListener('abort', end, { once: true });
  });
}
