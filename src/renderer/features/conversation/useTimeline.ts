import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { conversationsOfContact } from '../../db/conversations/readMany';
import type { ConversationRow } from '../../db/conversations/row';
import { useDesk } from '../app/desk';
import { useSeen } from '../inbox/useSeen';
import { timelineOf, type Timeline } from './timeline';

/**
 * Everything that was said with the customer of a conversation, as far as the person may see it. The earlier ones come a
 * moment after the first paint: they stand above it, and nothing below them moves.
 */
export function useTimeline(row: ConversationRow): Timeline {
  const { db } = useDesk();
  const seen = useSeen();
  const { contactId } = row;
  const all = useLiveQuery(() => conversationsOfContact(db, contactId), [contactId, db]);
  return useMemo(() => timelineOf(row, (all ?? []).filter(seen)), [all, row, seen]);
}
