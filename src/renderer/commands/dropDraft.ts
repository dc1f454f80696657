import type { BalcaoDatabase } from '../db/database';
import { readDraft } from '../db/ownDrafts/read';
import type { DraftRow } from '../db/ownDrafts/row';
import type { ActInput } from './serve/actOn';

/**
 * Takes away what this person found in the field, inside the running transaction (with `ownDrafts`). Of a colleague
 * nothing is touched. @returns what it was
 */
export async function dropDraft(db: BalcaoDatabase, { conversationId, by }: ActInput): Promise<DraftRow | undefined> {
  const shown = await readDraft(db, conversationId, by);
  if (shown) await db.ownDrafts.delete([conversationId, shown.attendantId]);
  return shown;
}
