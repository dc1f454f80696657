import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { AttendantRow } from '../../db/attendants/row';
import { viewCounts } from '../../db/conversations/readCounts';
import { useSettings } from '../../stores/settings';
import { useDesk } from '../app/desk';
import { seenSectors } from '../inbox/listViews';
import { useTeamRows } from '../service/teamRows';
import { isAtWork } from '../sound/quiet';

/** What waits for somebody who locked this window. */
export interface Awaited {
  /** Own conversations whose next word is theirs. */
  readonly own: number;
  /** In the queues of their sectors. */
  readonly queue: number;
}

/**
 * Counts what waits for the person who locked this window: numbers only, since anybody may look at a locked screen. The
 * badge goes on showing them, and the desktop tells when one comes to it within the person's own hours.
 * @returns null until counted
 */
export function useAwaited(person: AttendantRow): Awaited | null {
  const { db, bridge, clock } = useDesk();
  const { t } = useTranslation();
  const { presences } = useTeamRows();
  const sectors = seenSectors({ divided: true, meId: person.id, me: person, sectors: [] })?.join(',') ?? null;
  const counts = useLiveQuery(
    () => viewCounts(db, person.id, sectors === null ? null : sectors.split(',')),
    [db, person.id, sectors],
  );
  const before = useRef<number | null>(null);
  const own = counts?.mineWaiting ?? null;
  const queue = counts?.queue ?? 0;
  const presence = presences.get(person.id);
  const atWork = useRef(false);
  atWork.current = isAtWork({ divided: true, me: person, presence: () => presence }, clock());
  useEffect(() => {
    if (own === null) return;
    const count = own + queue;
    const more = before.current !== null && count > before.current;
    before.current = count;
    void bridge.request('app.showUnread', count);
    if (!more || !useSettings.getState().notifications || !atWork.current) return;
    const notice = {
      title: t('session.awaited.title'),
      body: t('session.awaited.notice', { count, name: person.name }),
    };
    void bridge.request('app.notify', { ...notice, conversationId: '' });
  }, [bridge, own, person.name, queue, t]);
  return own === null ? null : { own, queue };
}
