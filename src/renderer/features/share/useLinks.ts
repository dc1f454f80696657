import { useLiveQuery } from 'dexie-react-hooks';
import type { ShareLink } from '../../../shared/domain/links/link';
import { readLinks } from '../../db/house/readLinks';
import { useDesk } from '../app/desk';

/** Every link to the number, those that were taken away too; undefined while it is being read. */
export function useLinks(): readonly ShareLink[] | undefined {
  const { db } = useDesk();
  return useLiveQuery(() => readLinks(db), [db]);
}
