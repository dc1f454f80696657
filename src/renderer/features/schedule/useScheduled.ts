import { useLiveQuery } from 'dexie-react-hooks';
import { scheduledSeenBy } from '../../db/scheduled/read';
import type { ScheduledRow } from '../../db/scheduled/row';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

/** What this person may see of all that is scheduled; undefined until read. */
export function useScheduled(): readonly ScheduledRow[] | undefined {
  const { db } = useDesk();
  const { me } = useTeam();
  return useLiveQuery(async () => (me ? scheduledSeenBy(db, me) : undefined), [db, me]);
}
