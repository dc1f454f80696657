import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { MessageRow } from '../../db/messages/row';
import { wamidOf } from '../../db/messages/row';
import { reactionsFor } from '../../db/reactions/read';
import type { ReactionRow } from '../../db/reactions/row';
import { useDesk } from '../app/desk';

export type Reactions = ReadonlyMap<string, readonly ReactionRow[]>;

const none: Reactions = new Map();

/** The reactions to the messages of a stretch, live, by wamid. */
export function useReactions(messages: readonly MessageRow[] | null): Reactions {
  const { db } = useDesk();
  const wamids = (messages ?? []).map(wamidOf).filter((wamid) => wamid !== undefined);
  const rows = useLiveQuery(() => reactionsFor(db, wamids), [db, wamids.join('\n')]);
  return useMemo(() => (rows ? byTarget(rows) : none), [rows]);
}

function byTarget(rows: readonly ReactionRow[]): Reactions {
  const found = new Map<string, ReactionRow[]>();
  for (const row of rows) found.set(row.targetWamid, [...(found.get(row.targetWamid) ?? []), row]);
  return found;
}
