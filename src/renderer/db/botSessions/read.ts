import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { BotSessionRow } from './row';

/** Where a conversation stands in a menu, or stood. */
export async function botSessionOf(db: BalcaoDatabase, conversationId: string): Promise<BotSessionRow | undefined> {
  return db.botSessions.get(conversationId);
}

/** Sessions with a file that nobody has looked at yet, the longest waiting first. */
export async function sessionsWithFiles(db: BalcaoDatabase): Promise<BotSessionRow[]> {
  return db.botSessions.orderBy('lookingSince').toArray();
}

/** When the next session is due; null: none is. */
export async function nextDue(db: BalcaoDatabase): Promise<Instant | null> {
  return (await db.botSessions.orderBy('dueAt').first())?.dueAt ?? null;
}
