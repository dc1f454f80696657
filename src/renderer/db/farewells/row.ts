import type { Instant } from '../../../shared/kernel/instant';

/** A closing whose customer is to be told good-bye, or asked, once it can no longer be undone. Deleted when done. */
export interface FarewellRow {
  /** `<conversation>@<moment of the closing>`. */
  readonly id: string;
  readonly conversationId: string;
  readonly closedAt: Instant;
  readonly dueAt: Instant;
  /** Who closed it; of an automatic closing who had it. */
  readonly attendantId: string;
}
