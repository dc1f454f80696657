import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { readCounters } from '../../db/meta/read';
import { useDesk } from './desk';

/** Keeps the badge of the dock and the tray. */
export function useUnreadBadge(): void {
  const { db, bridge } = useDesk();
  const unread = useLiveQuery(() => readCounters(db), [db])?.unreadConversations;
  useEffect(() => {
    if (unread !== undefined) void bridge.request('app.showUnread', unread);
  }, [bridge, unread]);
}
