import { Dexie } from 'dexie';
import type { Stage } from '../../../shared/domain/conversations/service';
import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/** Conversations at a stage, the longest there first. Not for 'closed': those are the whole past. */
export function conversationsAt(db: BalcaoDatabase, stage: Exclude<Stage, 'closed'>): Promise<ConversationRow[]> {
  return atStage(db, stage).toArray();
}

/** The same by id alone, which no row has to be read for. */
export function conversationIdsAt(db: BalcaoDatabase, stage: Exclude<Stage, 'closed'>): Promise<string[]> {
  return atStage(db, stage).primaryKeys();
}

function atStage(db: BalcaoDatabase, stage: Stage) {
  return db.conversations
    .where('[service.stage+service.stageAt]')
    .between([stage, Dexie.minKey], [stage, Dexie.maxKey]);
}

/** Every CNA that is not settled, open or closed, the oldest first. */
export function missedConversations(db: BalcaoDatabase): Promise<ConversationRow[]> {
  return db.conversations.orderBy('service.missed.since').toArray();
}

/** How many conversations somebody has: attended, or waiting for their customer. Counted by key. */
export function countHeldBy(db: BalcaoDatabase, attendantId: string): Promise<number> {
  return db.conversations
    .where('[service.attendantId+lastAt]')
    .between([attendantId, Dexie.minKey], [attendantId, Dexie.maxKey])
    .count();
}
