import type { AvoidedWord } from '../../../shared/domain/replies/avoidedWords';
import type { Instant } from '../../../shared/kernel/instant';

/** How the company speaks with its customers. Persisted. */
export interface ToneRow {
  readonly key: 'tone';
  /** Shown beside the composer; '' for none. At most 4,000 characters. */
  readonly guide: string;
  readonly avoid: readonly AvoidedWord[];
  readonly updatedAt: Instant;
}
