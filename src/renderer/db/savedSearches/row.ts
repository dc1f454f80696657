import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import type { Instant } from '../../../shared/kernel/instant';

/** A search that somebody kept under a name, or made lately. */
export interface SavedSearchRow {
  /** A ULID. */
  readonly id: string;
  /** Whose it is: nobody else is shown it. */
  readonly attendantId: string;
  /** null: one of the last ones, of which a few are kept. */
  readonly name: string | null;
  readonly typed: string;
  readonly filter: SearchFilter;
  readonly at: Instant;
}
