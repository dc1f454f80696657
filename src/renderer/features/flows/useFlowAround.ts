import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { FlowSurroundings } from '../../../shared/domain/automation/flow/flowProblem';
import type { RecordsRow } from '../../db/house/row';
import { readEntryFlow } from '../../db/house/readAutomatic';
import { readFields } from '../../db/house/readFields';
import { readRecordsHouse } from '../../db/house/readRecordsHouse';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

export interface FlowAround extends FlowSurroundings {
  readonly records: RecordsRow | null;
  /** The menu that new conversations enter. */
  readonly entryId: string | null;
}

/** What menus may name outside themselves; undefined while it is being read. */
export function useFlowAround(): FlowAround | undefined {
  const { db } = useDesk();
  const { sectors } = useTeam();
  const read = useLiveQuery(
    async () => ({
      records: await readRecordsHouse(db),
      entryId: await readEntryFlow(db),
      fields: (await readFields(db)).map(({ name }) => name),
    }),
    [db],
  );
  return useMemo(
    () => read && { ...read, sectorIds: sectors.map(({ id }) => id), columns: read.records?.columns ?? null },
    [read, sectors],
  );
}
