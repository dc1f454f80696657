import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { may } from '../../../shared/domain/team/permissions';
import { DAY } from '../../../shared/kernel/instant';
import { readLoads, type Loads } from '../../db/conversations/readLoads';
import { readQueueState, type QueueState } from '../../db/conversations/readQueue';
import { calm } from '../../ui/calm';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

/** The panel is laid anew so often at most, ms. */
const SHOWN_EVERY = 300;

export interface QueueView extends QueueState {
  readonly loads: Loads;
}

/** Everything that the panel shows, live, as far as the person may see it; null until read. */
export function useQueueState(): QueueView | null {
  const { db, clock } = useDesk();
  const { me, people } = useTeam();
  const [state, setState] = useState<QueueView | null>(null);
  const ids = people.map(({ id }) => id).join(' ');
  useEffect(() => {
    const shown = calm<QueueView>(SHOWN_EVERY, setState);
    const query = liveQuery(async () => {
      const queue = await readQueueState(db, clock() - DAY);
      return { ...queue, loads: await readLoads(db, ids.split(' ')) };
    });
    const subscription = query.subscribe({ next: shown.show, error: () => undefined });
    return () => {
      shown.stop();
      subscription.unsubscribe();
    };
  }, [clock, db, ids]);
  if (!state || !me) return null;
  const { waiting, missed, settled, loads } = state;
  return {
    waiting: waiting.filter(({ service }) => may(me, 'see', service)),
    missed: missed.filter(({ service }) => may(me, 'see', service)),
    settled: settled.filter(({ row }) => may(me, 'see', row.service)),
    loads,
  };
}
