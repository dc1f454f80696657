import type { MediaContent } from '../../shared/domain/conversations/content';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { dropDraft } from './dropDraft';
import type { Occasion } from './occasion';

export interface DraftInput {
  readonly conversationId: string;
  /** Whose it is: nobody else finds it in the field. */
  readonly by: string;
  readonly text: string;
  readonly quotedWamid: string | null;
  readonly attachments?: readonly MediaContent[];
}

/**
 * Keeps what somebody has begun to write; an empty one is forgotten. What was nobody's and stood in their field is theirs
 * from now on. A draft is no fact yet: it leaves no change.
 */
export async function saveDraft(
  db: BalcaoDatabase,
  { by: attendantId, ...draft }: DraftInput,
  { now }: Occasion,
): Promise<Result<null>> {
  const { conversationId, text, quotedWamid, attachments = [] } = draft;
  return db.transaction('rw', db.ownDrafts, async () => {
    await dropDraft(db, { conversationId, by: attendantId });
    const empty = text === '' && quotedWamid === null && attachments.length === 0;
    if (!empty) await db.ownDrafts.put({ ...draft, attendantId, updatedAt: now });
    return done(null);
  });
}
