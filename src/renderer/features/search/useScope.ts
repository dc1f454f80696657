import { useMemo } from 'react';
import { searchScope } from '../../../shared/domain/search/searchScope';
import type { SearchScope } from '../../../shared/domain/search/searchScope';
import { useTeam } from '../service/team';

const NOTHING: SearchScope = { attendantId: '', freeSectorIds: [], sharedSectorIds: [] };

/** What the person at this desk may find; null: everything. */
export function useScope(): SearchScope | null {
  const { me, sectors } = useTeam();
  return useMemo(() => {
    if (me === undefined) return NOTHING;
    const known = new Set([...sectors.map(({ id }) => id), ...me.sectorIds]);
    return searchScope(me, [...known]);
  }, [me, sectors]);
}
