import type { Instant } from '../../../shared/kernel/instant';

/** What an attendant has begun to write, one a conversation. */
export interface DraftRow {
  readonly conversationId: string;
  readonly text: string;
  readonly quotedWamid: string | null;
  readonly updatedAt: Instant;
}
