import type { Macro } from '../../../shared/domain/macros/macro';
import type { Instant } from '../../../shared/kernel/instant';

/** A macro with how often it was used. Persisted. */
export interface MacroRow extends Macro {
  /** How often somebody ran it; counted without an entry of its own in the log. */
  readonly uses: number;
  readonly lastUsedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
