import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { viewCounts, type ViewCounts } from '../../db/conversations/readCounts';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';
import { useTeam } from '../service/team';
import { seenSectors } from './listViews';

const tables = ['conversations', 'notes', 'meta'];

const CountsContext = createContext<ViewCounts | undefined>(undefined);

/** Counts once for the list, the rail and the badge. */
export function ViewCountsProvider({ children }: { readonly children: ReactNode }) {
  const { db, first } = useDesk();
  const team = useTeam();
  const { meId } = team;
  const sectors = seenSectors(team)?.join(',') ?? null;
  const known = useMemo(() => first && firstOf(first.counters), [first]);
  const read = useCallback(
    () => viewCounts(db, meId, sectors === null ? null : sectors.split(',')),
    [db, meId, sectors],
  );
  // What cannot be counted keeps its last number: the list itself says what is wrong.
  const counts = useWatched<ViewCounts>(tables, read, known ?? undefined);
  return <CountsContext value={counts}>{children}</CountsContext>;
}

/** How many stand in each view of the person at this desk; undefined until known. */
export function useViewCounts(): ViewCounts | undefined {
  return useContext(CountsContext);
}

/** The counters that are kept, while the rest is being counted. */
function firstOf(counters: { openConversations: number; closedConversations: number; unreadConversations: number }) {
  const { openConversations: open, closedConversations: closed, unreadConversations: unread } = counters;
  return { open, closed, unread, mine: 0, mineWaiting: 0, queue: 0, missed: 0, snoozed: 0, mentions: 0 };
}
