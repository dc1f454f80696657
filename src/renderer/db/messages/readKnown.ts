import { storedKey } from '../../../shared/domain/portability/chat/chatEntries';
import { MINUTE, type Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../database';
import type { MessageRow } from './row';

/** Orders run a little behind moments where many messages share one. */
const ROOM = 10 * MINUTE;

/**
 * What a customer's conversations hold of a stretch of time, by what two tellings of one message are known for the same.
 * @param from, to moments, both included
 */
export async function knownMessages(
  db: BalcaoDatabase,
  contactId: string,
  from: Instant,
  to: Instant,
): Promise<Map<string, MessageRow[]>> {
  const known = new Map<string, MessageRow[]>();
  const ids = await db.conversations.where('contactId').equals(contactId).primaryKeys();
  for (const id of ids) {
    const rows = await db.messages
      .where('[conversationId+order]')
      .between([id, from - MINUTE], [id, to + ROOM], true, true)
      .toArray();
    for (const row of rows) {
      const key = storedKey(row.at, row.direction, row.content, row.revokedAt !== undefined);
      if (key !== null) known.set(key, [...(known.get(key) ?? []), row]);
    }
  }
  return known;
}
