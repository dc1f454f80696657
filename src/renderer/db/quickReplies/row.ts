import type { MediaContent } from '../../../shared/domain/conversations/content';
import type { QuickReply } from '../../../shared/domain/replies/quickReply';
import type { Instant } from '../../../shared/kernel/instant';

/** A ready text with its files. Persisted. */
export interface QuickReplyRow extends QuickReply {
  /** Files of ours (`up-…`), handed to WhatsApp once for many customers. */
  readonly attachments: readonly MediaContent[];
  /** How often somebody put it into a reply; counted without an entry in the log. */
  readonly uses: number;
  readonly lastUsedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}
