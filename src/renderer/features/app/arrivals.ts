import { MINUTE, type Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';

/** Older than this is a replay, not an arrival. */
const FRESH = 5 * MINUTE;

/** Conversations of the list's head whose newest message came from a customer since the last look. */
export function arrivalsBetween(
  before: ReadonlyMap<string, string>,
  head: readonly ConversationRow[],
  now: Instant,
): readonly ConversationRow[] {
  return head.filter(
    (row) =>
      row.unread > 0 &&
      row.lastMessage?.direction === 'in' &&
      now - row.lastAt < FRESH &&
      before.get(row.id) !== row.lastMessage.messageId,
  );
}

/** What to compare with at the next look: conversation → its last message. */
export function lastMessagesOf(head: readonly ConversationRow[]): ReadonlyMap<string, string> {
  return new Map(head.map((row) => [row.id, row.lastMessage?.messageId ?? '']));
}
