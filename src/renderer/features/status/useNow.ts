import { useEffect, useState } from 'react';
import type { Clock, Instant } from '../../../shared/kernel/instant';

/** The time, again after each period; only the component that asks is drawn again. */
export function useNow(clock: Clock, periodMs: number): Instant {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), periodMs);
    return () => clearInterval(timer);
  }, [clock, periodMs]);
  return now;
}
