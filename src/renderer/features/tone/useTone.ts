import { useLiveQuery } from 'dexie-react-hooks';
import { readTone } from '../../db/house/readTone';
import type { ToneRow } from '../../db/house/row';
import { useDesk } from '../app/desk';

/** How the company speaks: undefined until read, null while nobody has said. */
export function useTone(): ToneRow | null | undefined {
  const { db } = useDesk();
  return useLiveQuery(() => readTone(db), [db]);
}
