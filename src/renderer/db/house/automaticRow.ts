import type { AutomaticMessages } from '../../../shared/domain/automation/automaticMessages';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { Instant } from '../../../shared/kernel/instant';

/** What the company answers by itself. */
export interface AutomaticRow extends AutomaticMessages {
  readonly key: 'automatic';
}

/** Which menu a new conversation enters before it comes to the queue. */
export interface EntryRow {
  readonly key: 'entry';
  /** A published flow; null: new conversations go to the queue. */
  readonly flowId: string | null;
  readonly updatedAt: Instant;
}

/** When the company is open: sectors that have no hours of their own keep these. */
export interface HoursRow {
  readonly key: 'hours';
  /** null: always open. */
  readonly hours: OpeningHours | null;
  readonly updatedAt: Instant;
}
