import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { readCounters } from '../db/meta/read';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { permit, type ActFailure, type ActInput } from './serve/actOn';
import { withUnreadMark } from './withUnreadMark';

/** How far back the newest message of the customer is looked for. */
const REACH = 200;

/**
 * Somebody who may answer has the conversation open. A colleague or a manager who only looks on reads it for nobody: whoever
 * has it still finds it unread, and the customer sees no blue ticks.
 * @returns the newest message of the customer, for the caller to confirm to WhatsApp; null when nothing was unread
 */
export async function markRead(
  db: BalcaoDatabase,
  input: ActInput,
  { now }: Occasion,
): Promise<Result<{ readonly wamid: string | null }, ActFailure>> {
  const tables = [db.attendants, db.conversations, db.messages, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const conversation = await db.conversations.get(input.conversationId);
    if (!conversation) return refused({ code: 'no-conversation' });
    const permitted = permit(await db.attendants.get(input.by), 'reply', conversation.service);
    if (!permitted.ok) return permitted;
    if (conversation.unread === 0) return done({ wamid: null });
    await db.conversations.put(withUnreadMark({ ...conversation, unread: 0 }));
    const counters = await readCounters(db);
    await db.meta.put({ ...counters, unreadConversations: Math.max(0, counters.unreadConversations - 1) });
    const newest = await db.messages
      .where('[conversationId+order]')
      .between([conversation.id, -Infinity], [conversation.id, Infinity])
      .reverse()
      .limit(REACH)
      .filter((message) => message.direction === 'in')
      .first();
    const wamid = newest?.id ?? null;
    const body = { unread: conversation.unread };
    const entry = {
      at: now,
      actor: `attendant:${input.by}`,
      conversationId: conversation.id,
      cause: wamid ?? conversation.id,
    };
    await appendChanges(db, [{ ...entry, kind: 'conversation.read', body }]);
    return done({ wamid });
  });
}
