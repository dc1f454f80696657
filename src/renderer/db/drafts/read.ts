import type { BalcaoDatabase } from '../database';
import type { DraftRow } from './row';

export async function readDraft(db: BalcaoDatabase, conversationId: string): Promise<DraftRow | undefined> {
  return db.drafts.get(conversationId);
}
