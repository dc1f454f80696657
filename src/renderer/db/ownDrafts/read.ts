import type { BalcaoDatabase } from '../database';
import { NOBODY, type DraftRow } from './row';

/** What this person finds in the field: what they began to write there, else what is nobody's. */
export async function readDraft(
  db: BalcaoDatabase,
  conversationId: string,
  attendantId: string,
): Promise<DraftRow | undefined> {
  const [own, nobodys] = await db.ownDrafts.bulkGet([
    [conversationId, attendantId],
    [conversationId, NOBODY],
  ]);
  return own ?? nobodys;
}
