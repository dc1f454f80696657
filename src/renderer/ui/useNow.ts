import { useEffect, useState } from 'react';
import type { Clock, Instant } from '../../shared/kernel/instant';

/** The time, refreshed every `everyMs`; for words such as "há 4 min". */
export function useNow(clock: Clock, everyMs = 15_000): Instant {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), everyMs);
    return () => clearInterval(timer);
  }, [clock, everyMs]);
  return now;
}
