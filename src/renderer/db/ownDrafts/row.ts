import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { Instant } from '../../../shared/kernel/instant';

/** Of a draft that nobody in particular has: whoever may write in its conversation finds it. Persisted. */
export const NOBODY = '';

/** What somebody has begun to write: one a person and conversation. */
export interface DraftRow {
  readonly conversationId: string;
  /** Whose it is; NOBODY: handed over to a sector, or kept since drafts were everybody's. */
  readonly attendantId: string;
  readonly text: string;
  readonly quotedWamid: string | null;
  /** Files that wait to be sent with it; they lie in the number's folder already. */
  readonly attachments?: readonly MediaContent[];
  readonly updatedAt: Instant;
}
