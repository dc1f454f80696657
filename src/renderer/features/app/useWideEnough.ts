import { useCallback, useSyncExternalStore } from 'react';

/** Is the window at least so wide (CSS px)? */
export function useWideEnough(width: number): boolean {
  const query = `(width >= ${width}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
