import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { Flow } from '../../../shared/domain/automation/flow/flow';
import { versionsOf } from '../../db/flowVersions/read';
import type { FlowRow } from '../../db/flows/row';
import { useDesk } from '../app/desk';

/** Is the draft another tree than the one that customers get? What was never published is. */
export function useIsChanged({ id, version }: FlowRow, flow: Flow): boolean {
  const { db } = useDesk();
  const published = useLiveQuery(
    async () => (await versionsOf(db, id)).find((row) => row.version === version)?.flow,
    [db, id, version],
  );
  return useMemo(
    () => version === null || (published !== undefined && JSON.stringify(published) !== JSON.stringify(flow)),
    [flow, published, version],
  );
}
