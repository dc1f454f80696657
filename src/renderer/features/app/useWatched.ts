import { useEffect, useState } from 'react';
import { watchTables } from '../../db/watch';
import { firstCalm } from '../../ui/firstPaint';
import { useDesk } from './desk';

/** What changes rarely is told at once; the next change of a flood waits so long, ms. */
const EVERY = 300;

/**
 * Rows that follow their tables, without being on the way of a start: while the first paint and the first click have the
 * thread, what was read for the first paint stands. Under a flood they are read a few times a second, not after every commit.
 * @param tables the same array at every call
 * @param read the same function as long as it means the same
 * @param first undefined: read at once
 */
export function useWatched<Value>(
  tables: readonly string[],
  read: () => Promise<Value>,
  first?: Value,
  every = EVERY,
): Value | undefined {
  const { db } = useDesk();
  const [found, setFound] = useState<Value | undefined>(undefined);
  const known = first !== undefined;
  useEffect(
    () =>
      watchTables(db, {
        tables,
        every,
        read,
        next: (value) => setFound(() => value),
        ...(known && { after: firstCalm() }),
      }),
    [db, every, known, read, tables],
  );
  // Until a new question is answered, the last answer stands.
  return found ?? first;
}
