import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { conversationsNamed, conversationsNumbered } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import { taggedConversations } from '../../search/searchDesk';
import { useDesk } from '../app/desk';
import { useSeen } from '../inbox/useSeen';

/** More are not looked for: the person types another letter. */
const MOST_PEOPLE = 100;
const MOST_CONVERSATIONS = 20;

export interface PeopleFound {
  /** The newest conversation of each customer whose name or number answers, and how many of theirs were found. */
  readonly customers: readonly { readonly row: ConversationRow; readonly count: number }[];
  /** Found by their protocol or their tags. */
  readonly conversations: readonly ConversationRow[];
}

/** Customers and conversations that answer, read from the tables themselves; undefined until read. */
export function usePeopleFound(query: string): PeopleFound | undefined {
  const { db } = useDesk();
  const seen = useSeen();
  const read = useLiveQuery(() => readPlaces(db, query), [db, query]);
  const tagged = useTagged(query);
  return useMemo(() => {
    if (!read) return undefined;
    const [named, numbered] = read;
    const conversations = [...numbered, ...tagged].filter(seen);
    return { customers: byCustomer(named.filter(seen)), conversations: distinct(conversations) };
  }, [read, seen, tagged]);
}

type Places = readonly [named: readonly ConversationRow[], numbered: readonly ConversationRow[]];

async function readPlaces(db: BalcaoDatabase, query: string): Promise<Places> {
  if (query === '') return [[], []];
  return Promise.all([
    conversationsNamed(db, query, MOST_PEOPLE),
    conversationsNumbered(db, query, MOST_CONVERSATIONS),
  ]);
}

function useTagged(query: string): readonly ConversationRow[] {
  const { db, search: client, clock } = useDesk();
  const [found, setFound] = useState<{ readonly of: string; readonly rows: readonly ConversationRow[] } | null>(null);
  useEffect(() => {
    if (query === '') return;
    let wanted = true;
    void taggedConversations({ db, client, clock }, query, MOST_CONVERSATIONS).then(
      (rows) => wanted && setFound({ of: query, rows }),
    );
    return () => {
      wanted = false;
    };
  }, [client, clock, db, query]);
  return found?.of === query ? found.rows : NONE;
}

const NONE: readonly ConversationRow[] = [];

function byCustomer(rows: readonly ConversationRow[]): PeopleFound['customers'] {
  const counts = new Map<string, number>();
  for (const { contactId } of rows) counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
  const shown = new Set<string>();
  return rows.flatMap((row) => {
    if (shown.has(row.contactId)) return [];
    shown.add(row.contactId);
    return [{ row, count: counts.get(row.contactId) ?? 1 }];
  });
}

function distinct(rows: readonly ConversationRow[]): readonly ConversationRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
