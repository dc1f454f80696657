import { useLiveQuery } from 'dexie-react-hooks';
import { readKnownTags } from '../../db/conversations/readTags';
import { useDesk } from '../app/desk';

const none: readonly string[] = [];

/** Tags in use, the most frequent first. */
export function useKnownTags(): readonly string[] {
  const { db } = useDesk();
  return useLiveQuery(() => readKnownTags(db), [db]) ?? none;
}
