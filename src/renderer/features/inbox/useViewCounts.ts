import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { viewCounts, type ViewCounts } from '../../db/conversations/readCounts';
import { calm } from '../../ui/calm';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { seenSectors } from './listViews';

/** Counts are worth a look so often at most, ms. */
const SHOWN_EVERY = 300;

/** How many stand in each view of the person at this desk; undefined until known. */
export function useViewCounts(): ViewCounts | undefined {
  const { db, firstCounters } = useDesk();
  const team = useTeam();
  const { meId } = team;
  const [counts, setCounts] = useState<ViewCounts | undefined>(() =>
    firstCounters ? firstOf(firstCounters) : undefined,
  );
  const sectors = seenSectors(team)?.join(',') ?? null;
  useEffect(() => {
    const shown = calm<ViewCounts>(SHOWN_EVERY, setCounts);
    const query = liveQuery(() => viewCounts(db, meId, sectors === null ? null : sectors.split(',')));
    // What cannot be counted keeps its last number: the list itself says what is wrong.
    const subscription = query.subscribe({ next: shown.show, error: () => undefined });
    return () => {
      shown.stop();
      subscription.unsubscribe();
    };
  }, [db, meId, sectors]);
  return counts;
}

/** The counters that are kept, while the rest is being counted. */
function firstOf(counters: { openConversations: number; closedConversations: number; unreadConversations: number }) {
  const { openConversations: open, closedConversations: closed, unreadConversations: unread } = counters;
  return { open, closed, unread, mine: 0, mineWaiting: 0, queue: 0, missed: 0, snoozed: 0, mentions: 0 };
}
