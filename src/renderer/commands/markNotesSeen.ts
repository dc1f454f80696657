import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import type { ActInput } from './serve/actOn';

/** The person has the conversation open: notes that name them are not among their mentions any more. Like a draft it leaves no change. */
export async function markNotesSeen(
  db: BalcaoDatabase,
  { conversationId, by }: ActInput,
  _occasion: Occasion,
): Promise<Result<{ readonly seen: number }>> {
  return db.transaction('rw', db.notes, async () => {
    const unseen = await db.notes
      .where('unseenByIds')
      .equals(by)
      .filter((note) => note.conversationId === conversationId)
      .toArray();
    await db.notes.bulkPut(
      unseen.map((note) => ({ ...note, unseenByIds: note.unseenByIds.filter((id) => id !== by) })),
    );
    return done({ seen: unseen.length });
  });
}
