import { canonicalJson } from '../../shared/kernel/canonicalJson';
import { SECOND } from '../../shared/kernel/instant';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Undo, Undoable } from './bulkActs';
import type { Occasion } from './occasion';
import { permit } from './serve/actOn';
import { Desk, deskTables } from './serve/desk';

/** So long the screen offers to undo. */
export const UNDO_TIME = 10 * SECOND;
/** The click of the last moment still counts. */
const GRACE = 5 * SECOND;

export interface Undone {
  readonly conversationIds: readonly string[];
  /** Left as they are: something has happened to them since. */
  readonly moved: readonly string[];
}

/** Puts the conversations of a bulk act back as they were, those to which nothing has happened since. */
export async function undoBulk(
  db: BalcaoDatabase,
  { act, at, by, entries }: Undo,
  { now }: Occasion,
): Promise<Result<Undone, { readonly code: 'too-late' }>> {
  if (now - at > UNDO_TIME + GRACE) return refused({ code: 'too-late' });
  return db.transaction('rw', deskTables(db), async () => {
    const ids = entries.map((entry) => entry.conversationId);
    const desk = await Desk.open(db, ids, now);
    const actor = await db.attendants.get(by);
    const mayUndo = ({ before }: Undoable): boolean => permit(actor, act === 'macro' ? 'see' : 'bulk', before).ok;
    const back = entries.filter((entry) => mayUndo(entry) && isUntouched(desk, entry));
    for (const { conversationId, before, unread, waitingSince } of back) {
      desk.serve(conversationId, before, `attendant:${by}`, { kind: 'conversation.undone', body: { act } });
      desk.restore(conversationId, { unread, waitingSince });
    }
    await desk.put();
    const restored = new Set(back.map((entry) => entry.conversationId));
    return done({ conversationIds: [...restored], moved: ids.filter((id) => !restored.has(id)) });
  });
}

function isUntouched(desk: Desk, { conversationId, before, after }: Undoable): boolean {
  const conversation = desk.conversation(conversationId);
  if (!conversation || canonicalJson(conversation.service) !== canonicalJson(after)) return false;
  // The customer has begun another one since: at most one is open.
  const opens = before.stage !== 'closed' && conversation.state === 'closed';
  return !(opens && desk.otherOpen(conversation) !== null);
}
