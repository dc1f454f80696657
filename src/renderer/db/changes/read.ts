import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { ChangeRow } from './row';

/** The newest entries about a conversation, newest first. */
export async function changesOf(db: BalcaoDatabase, conversationId: string, limit: number): Promise<ChangeRow[]> {
  return db.changes.where('conversationId').equals(conversationId).reverse().limit(limit).toArray();
}

/** How a conversation was served is read so many entries at a time, newest first: most entries tell of messages. */
const STEP = 200;

/** What people and automations did with a conversation since a moment, oldest first; entries about its messages are left out. */
export async function serviceChangesSince(
  db: BalcaoDatabase,
  conversationId: string,
  since: Instant,
): Promise<ChangeRow[]> {
  const found: ChangeRow[] = [];
  for (let from = 0; ; from += STEP) {
    const page = await db.changes
      .where('conversationId')
      .equals(conversationId)
      .reverse()
      .offset(from)
      .limit(STEP)
      .toArray();
    found.push(...page.filter(({ kind, at }) => at >= since && /^(?:conversation|automation|macro)\./.test(kind)));
    const oldest = page.at(-1);
    if (page.length < STEP || (oldest !== undefined && oldest.at < since)) return found.reverse();
  }
}

/** Entries behind a number, oldest first; after a long pause only the first of them. */
export async function changesAfter(db: BalcaoDatabase, seq: number): Promise<ChangeRow[]> {
  return db.changes.where('seq').above(seq).limit(STEP).toArray();
}
