import type { SearchFilter } from './searchFilter';
import type { SearchScope } from './searchScope';

/** What is asked of the index. */
export interface SearchRequest {
  /** As the person typed it. */
  readonly typed: string;
  readonly filter: SearchFilter;
  /** What the person may find; null: everything. */
  readonly scope: SearchScope | null;
  readonly order: 'newest' | 'relevance';
  readonly limit: number;
  /** Goes on behind an earlier answer: its `next`. null: from the beginning. */
  readonly after: number | null;
}

/** A message or a note that answers; its row is read from the tables. */
export interface SearchHit {
  readonly id: string;
  readonly conversationId: string;
  readonly note: boolean;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Where to go on; null: there is no more. */
  readonly next: number | null;
  /** It took too long, and what was found until then is given. */
  readonly cut: boolean;
}

export const nothingFound: SearchAnswer = { hits: [], next: null, cut: false };
