import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { may } from '../../../shared/domain/team/permissions';
import { everyScheduled } from '../../db/scheduled/read';
import type { ScheduledRow } from '../../db/scheduled/row';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

/** What this person may see of all that is scheduled: the own, or everything; undefined until read. */
export function useScheduled(): readonly ScheduledRow[] | undefined {
  const { db } = useDesk();
  const { me } = useTeam();
  const rows = useLiveQuery(() => everyScheduled(db), [db]);
  return useMemo(() => {
    if (!me) return undefined;
    return may(me, 'seeAll') ? rows : rows?.filter(({ authorId }) => authorId === me.id);
  }, [me, rows]);
}
