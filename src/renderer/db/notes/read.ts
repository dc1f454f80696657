import type { BalcaoDatabase } from '../database';
import type { NoteRow } from './row';

/** The notes of a conversation between two places, both included, oldest first. */
export async function notesBetween(
  db: BalcaoDatabase,
  conversationId: string,
  from: number,
  to: number = Infinity,
): Promise<NoteRow[]> {
  return db.notes
    .where('[conversationId+order]')
    .between([conversationId, from], [conversationId, to], true, true)
    .toArray();
}
