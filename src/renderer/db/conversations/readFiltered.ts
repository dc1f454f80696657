import type { BalcaoDatabase } from '../database';
import type { ConversationRow } from './row';

/** The newest so many are looked through. */
const REACH = 4_000;

/** The newest open conversations that meet a condition. */
export async function filteredConversations(
  db: BalcaoDatabase,
  met: (row: ConversationRow) => boolean,
  limit: number,
): Promise<ConversationRow[]> {
  const found: ConversationRow[] = [];
  let looked = 0;
  await db.conversations
    .where('[state+lastAt]')
    .between(['open', -Infinity], ['open', Infinity], true, true)
    .reverse()
    .until(() => looked >= REACH || found.length >= limit)
    .each((row) => {
      looked += 1;
      if (met(row)) found.push(row);
    });
  return found;
}
