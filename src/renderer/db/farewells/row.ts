import type { Instant } from '../../../shared/kernel/instant';

/** A closing that is followed by something (good-bye, survey, rules) once it can no longer be undone. Deleted when done. */
export interface FarewellRow {
  /** `<conversation>@<moment of the closing>`. */
  readonly id: string;
  readonly conversationId: string;
  readonly closedAt: Instant;
  readonly dueAt: Instant;
  /** Who closed it; of an automatic closing who had it. null: nobody; then only rules follow. */
  readonly attendantId: string | null;
}
