import { useCallback } from 'react';
import { DAY } from '../../../shared/kernel/instant';
import { countOrigins, type OriginCount } from '../../db/conversations/readOrigins';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';

const PERIOD = 30 * DAY;
const tables = ['conversations'];
/** Under a flood of messages the counts follow so often, ms. */
const EVERY = 1_000;

/** How many conversations began by each link. @param key ids of the links with commas between them */
export function useOriginCounts(key: string): ReadonlyMap<string, OriginCount> | undefined {
  const { db, clock } = useDesk();
  const read = useCallback(
    () =>
      countOrigins(
        db,
        key.split(',').filter((id) => id !== ''),
        clock() - PERIOD,
      ),
    [db, clock, key],
  );
  return useWatched(tables, read, undefined, EVERY);
}
