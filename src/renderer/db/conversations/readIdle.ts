import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/** Conversations that began to wait for their customer since a moment, the longest ago first; at most `limit`. */
export function awaitingSince(db: BalcaoDatabase, since: Instant, limit: number): Promise<ConversationRow[]> {
  return db.conversations
    .where('[service.stage+service.stageAt]')
    .between(['awaiting-customer', since], ['awaiting-customer', Infinity])
    .limit(limit)
    .toArray();
}
