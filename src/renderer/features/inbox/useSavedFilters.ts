import { useState } from 'react';
import { useTeam } from '../service/team';
import { savedFiltersOf, type SavedFilter } from './filters';

interface SavedFilters {
  readonly saved: readonly SavedFilter[];
  /** Keeps one under its name, in place of the one that had it. */
  readonly save: (filter: SavedFilter) => void;
  readonly drop: (name: string) => void;
}

/** The filters that the person at this desk keeps; on this computer only. */
export function useSavedFilters(): SavedFilters {
  const { meId } = useTeam();
  const key = `balcao.filters.${meId}`;
  const [state, setState] = useState(() => ({ key, saved: savedFiltersOf(localStorage.getItem(key)) }));
  const saved = state.key === key ? state.saved : savedFiltersOf(localStorage.getItem(key));
  function keep(next: readonly SavedFilter[]): void {
    localStorage.setItem(key, JSON.stringify(next));
    setState({ key, saved: next });
  }
  return {
    saved,
    save: (filter) => keep([...saved.filter(({ name }) => name !== filter.name), filter]),
    drop: (name) => keep(saved.filter((each) => each.name !== name)),
  };
}
