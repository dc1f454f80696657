import { useCallback } from 'react';
import { noteHouseAct, type NotedAct } from '../../commands/noteHouseAct';
import type { Failure } from '../../../shared/kernel/result';
import { useDesk } from './desk';

/** Notes an owner's or manager's act before main is asked to do it. @returns what refuses it; null: it may be done */
export function useHouseAct(): (act: NotedAct) => Promise<Failure | null> {
  const { db, clock, attendantId: by } = useDesk();
  return useCallback(
    async (act) => {
      const noted = await noteHouseAct(db, { by, ...act }, { now: clock() });
      return noted.ok ? null : noted.failure;
    },
    [by, clock, db],
  );
}
