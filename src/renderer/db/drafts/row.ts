import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { Instant } from '../../../shared/kernel/instant';

/** What an attendant has begun to write, one a conversation. */
export interface DraftRow {
  readonly conversationId: string;
  readonly text: string;
  readonly quotedWamid: string | null;
  /** Files that wait to be sent with it; they lie in the number's folder already. */
  readonly attachments?: readonly MediaContent[];
  readonly updatedAt: Instant;
}
