import { useEffect } from 'react';
import { useDesk } from './desk';
import { useDueCounts } from './useDueCounts';

/** Keeps the badge of the dock and the tray: what is mine to answer, and what I may take. */
export function useUnreadBadge(): void {
  const { bridge } = useDesk();
  const { inbox, queue } = useDueCounts();
  useEffect(() => {
    void bridge.request('app.showUnread', inbox + queue);
  }, [bridge, inbox, queue]);
}
