import { useEffect, useMemo } from 'react';
import { useSelection } from '../../stores/selection';
import type { ConversationRow } from '../../db/conversations/row';
import type { Conversations } from './useConversations';

/**
 * Of the list, the conversations with something to read; the open one stays, though opening it has read it.
 * More of the list is read until as many are found as the counter says.
 */
export function useUnread(all: Conversations, active: boolean, expected: number): readonly ConversationRow[] | null {
  const openId = useSelection((state) => state.conversationId);
  const { rows, complete, lookAt } = all;
  const unread = useMemo(
    () => (active && rows ? rows.filter((row) => row.unread > 0 || row.id === openId) : null),
    [active, openId, rows],
  );
  const found = unread?.filter((row) => row.unread > 0).length ?? 0;
  const size = rows?.length ?? 0;
  useEffect(() => {
    if (active && !complete && found < expected && size > 0) lookAt(size - 1, size - 1);
  }, [active, complete, expected, found, lookAt, size]);
  return unread;
}
