import { useCallback, useSyncExternalStore } from 'react';
import type { IndexStatus } from '../../../shared/domain/search/indexStatus';
import { useDesk } from '../app/desk';

/** How the search index is doing, live. */
export function useIndexStatus(): IndexStatus {
  const { search } = useDesk();
  const follow = useCallback((changed: () => void) => search.onStatus(changed), [search]);
  return useSyncExternalStore(follow, () => search.current());
}
