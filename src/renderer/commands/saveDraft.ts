import type { MediaContent } from '../../shared/domain/conversations/content';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';

export interface DraftInput {
  readonly conversationId: string;
  readonly text: string;
  readonly quotedWamid: string | null;
  readonly attachments?: readonly MediaContent[];
}

/** Keeps what an attendant has begun to write; an empty one is forgotten. A draft is no fact yet: it leaves no change. */
export async function saveDraft(db: BalcaoDatabase, draft: DraftInput, { now }: Occasion): Promise<Result<null>> {
  const { text, quotedWamid, attachments = [] } = draft;
  if (text === '' && quotedWamid === null && attachments.length === 0) await db.drafts.delete(draft.conversationId);
  else await db.drafts.put({ ...draft, updatedAt: now });
  return done(null);
}
