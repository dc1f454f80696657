import { createContext, use, useDeferredValue, useRef } from 'react';

/** false while the stream is being scrolled. */
export const StreamStill = createContext(true);

/**
 * What a message has besides its words is drawn once nobody waits for it: not in the frames of a fling, and not before the
 * conversation itself is seen. What was there once stays.
 * @param atOnce the keyboard is on it
 */
export function useDrawnLater(atOnce: boolean): boolean {
  const still = useDeferredValue(use(StreamStill), false);
  const drawn = useRef(false);
  drawn.current ||= still || atOnce;
  return drawn.current;
}
