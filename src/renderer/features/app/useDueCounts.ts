import { useViewCounts } from '../inbox/viewCounts';
import { useTeam } from '../service/team';

export interface DueCounts {
  /** Conversations whose next word is this person's; at a counter of one person, the unread ones. */
  readonly inbox: number;
  /** Those in the queue that this person may take. */
  readonly queue: number;
}

/** What the rail, the dock and the tray show. */
export function useDueCounts(): DueCounts {
  const { divided } = useTeam();
  const counts = useViewCounts();
  if (!counts) return { inbox: 0, queue: 0 };
  return divided ? { inbox: counts.mineWaiting, queue: counts.queue } : { inbox: counts.unread, queue: 0 };
}
