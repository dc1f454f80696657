import { create } from 'zustand';
import { ANYTHING } from '../../shared/domain/search/searchFilter';
import type { SearchFilter } from '../../shared/domain/search/searchFilter';

interface SearchingState {
  readonly typed: string;
  readonly filter: SearchFilter;
  readonly order: 'newest' | 'relevance';
  type(typed: string): void;
  narrow(change: Partial<SearchFilter>): void;
  sortBy(order: 'newest' | 'relevance'): void;
  /** Another search in place of this one. */
  take(typed: string, filter: SearchFilter): void;
}

/** What is looked for in the place of the search. */
export const useSearching = create<SearchingState>()((set) => ({
  typed: '',
  filter: ANYTHING,
  order: 'newest',
  type: (typed) => set({ typed }),
  narrow: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  sortBy: (order) => set({ order }),
  take: (typed, filter) => set({ typed, filter }),
}));
