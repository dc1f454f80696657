import type { BalcaoDatabase } from '../database';
import type { NoteRow } from './row';

/** The notes of a conversation from a place on, oldest first. */
export async function notesSince(db: BalcaoDatabase, conversationId: string, order: number): Promise<NoteRow[]> {
  return db.notes
    .where('[conversationId+order]')
    .between([conversationId, order], [conversationId, Infinity], true, true)
    .toArray();
}
