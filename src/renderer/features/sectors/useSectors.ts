import { useLiveQuery } from 'dexie-react-hooks';
import { listSectors } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';
import { useDesk } from '../app/desk';

/** The sectors in use, in their order; undefined until the table has answered. */
export function useSectors(): readonly SectorRow[] | undefined {
  const { db } = useDesk();
  return useLiveQuery(() => listSectors(db), [db]);
}
