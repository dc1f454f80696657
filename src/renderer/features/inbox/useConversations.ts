import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { liveQuery } from 'dexie';
import { listConversations } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { useDesk } from '../app/desk';
import { emptyListing, withPage, type Cursor, type Listing } from './listing';

/** Rows that are read, and watched, at a time. */
const PAGE = 80;
/** The first page, as the counter reads it when it opens. */
export const FIRST_PAGE = PAGE;
/** So many rows before the known end the next page is read. */
const AHEAD = 40;

export interface Conversations {
  /** null until the first page has been read. */
  readonly rows: readonly ConversationRow[] | null;
  readonly complete: boolean;
  readonly failed: boolean;
  /** Tells which rows are on the screen: they are watched, and what follows is read. */
  readonly lookAt: (firstIndex: number, lastIndex: number) => void;
}

/** The list, read by index in pages; the newest page and the one on the screen are live. */
export function useConversations(): Conversations {
  const { db, firstPage } = useDesk();
  const [listing, setListing] = useState(() => firstPage && withPage(emptyListing, null, firstPage, PAGE));
  const [failed, setFailed] = useState(false);
  const [watched, setWatched] = useState<Cursor | null>(null);
  const latest = useRef<Listing | null>(listing);
  const loading = useRef(false);

  const lay = useCallback((before: Cursor | null, page: readonly ConversationRow[]) => {
    latest.current = withPage(latest.current ?? emptyListing, before, page, PAGE);
    setListing(latest.current);
  }, []);

  useEffect(() => watch(db, null, lay, setFailed), [db, lay]);
  useEffect(() => (watched ? watch(db, watched, lay, setFailed) : undefined), [db, lay, watched]);

  const lookAt = useCallback(
    (firstIndex: number, lastIndex: number) => {
      const known = latest.current;
      if (!known) return;
      const above = known.rows[Math.floor(Math.max(0, firstIndex - 1) / AHEAD) * AHEAD - 1];
      setWatched((before) =>
        above?.id === before?.id ? before : above ? { lastAt: above.lastAt, id: above.id } : null,
      );
      const last = known.rows.at(-1);
      if (known.complete || loading.current || !last || lastIndex < known.rows.length - AHEAD) return;
      loading.current = true;
      listConversations(db, { state: 'open', before: { lastAt: last.lastAt, id: last.id }, limit: PAGE })
        .then(
          (page) => lay(last, page),
          () => setFailed(true),
        )
        .finally(() => (loading.current = false));
    },
    [db, lay],
  );

  return useMemo(
    () => ({ rows: listing?.rows ?? null, complete: listing?.complete ?? false, failed, lookAt }),
    [failed, listing, lookAt],
  );
}

function watch(
  db: Parameters<typeof listConversations>[0],
  before: Cursor | null,
  lay: (before: Cursor | null, page: readonly ConversationRow[]) => void,
  setFailed: (failed: boolean) => void,
): () => void {
  const query = before ? { state: 'open' as const, before, limit: PAGE } : { state: 'open' as const, limit: PAGE };
  const subscription = liveQuery(() => listConversations(db, query)).subscribe({
    next: (page) => {
      setFailed(false);
      lay(before, page);
    },
    error: () => setFailed(true),
  });
  return () => subscription.unsubscribe();
}
