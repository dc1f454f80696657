import type { ConversationRow } from '../db/conversations/row';

/** The row as it is stored: with `unreadAt` while something is unread, and without it otherwise. */
export function withUnreadMark(row: ConversationRow): ConversationRow {
  const unreadAt = row.unread > 0 ? row.lastAt : undefined;
  if (row.unreadAt === unreadAt) return row;
  const { unreadAt: _before, ...rest } = row;
  return unreadAt === undefined ? rest : { ...rest, unreadAt };
}
