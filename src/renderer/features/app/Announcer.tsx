import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { listConversations } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { watchTables } from '../../db/watch';
import { useEngineStatus } from '../../stores/engineStatus';
import { useSettings } from '../../stores/settings';
import { firstCalm } from '../../ui/firstPaint';
import { useTeam } from '../service/team';
import { isAtWork } from '../sound/quiet';
import { useSounds } from '../sound/useSounds';
import { arrivalsBetween, concernOf, seenOf, type Seen } from './arrivals';
import { useDesk } from './desk';
import { useTeamNotices } from './useTeamNotices';

const HEAD = 12;
const tables = ['conversations'];
/** ms */
const LOOK_EVERY = 500;
/** A burst is told by its first few. */
const AT_ONCE = 3;

/** Tells of arrivals: politely to screen readers, as a sound, and on the desktop while the window is elsewhere. */
export function Announcer() {
  const { db, clock, bridge } = useDesk();
  const { t } = useTranslation();
  const known = useRef<ReadonlyMap<string, Seen> | null>(null);
  const [said, setSaid] = useState('');
  const team = useTeam();
  const sound = useSounds();
  useTeamNotices(setSaid);
  useEffect(() => {
    function tell(arrived: readonly ConversationRow[]): void {
      setSaid(arrived.map((row) => t('inbox.arrived', { name: row.title })).join('. '));
      const { notifications, notificationText } = useSettings.getState();
      if (!notifications || document.hasFocus()) return;
      for (const row of arrived.slice(0, AT_ONCE)) {
        const body = (notificationText && row.lastMessage?.text) || t('inbox.unread', { count: row.unread });
        void bridge.request('app.notify', { title: row.title, body, conversationId: row.id });
      }
    }
    return watchTables(db, {
      tables,
      every: LOOK_EVERY,
      after: firstCalm(),
      read: () => listConversations(db, 'open', HEAD),
      next(head) {
        const before = known.current;
        known.current = seenOf(head);
        if (!before || useEngineStatus.getState().phase !== 'following') return;
        const kindOf = (row: ConversationRow) => concernOf(row, before.get(row.id), team);
        const arrived = arrivalsBetween(before, head, clock()).filter((row) => kindOf(row) !== null);
        if (arrived.length === 0 || !isAtWork(team, clock())) return;
        tell(arrived);
        sound(arrived.some((row) => kindOf(row) === 'message') ? 'message' : 'queue');
      },
    });
  }, [bridge, clock, db, sound, t, team]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
