import { useSyncExternalStore } from 'react';
import { useSettings } from '../../stores/settings';

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** The colours to use now: what the person chose, or what the system has. */
export function useColorScheme(): 'light' | 'dark' {
  const theme = useSettings((settings) => settings.theme);
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
  if (theme !== 'system') return theme;
  return systemDark ? 'dark' : 'light';
}
