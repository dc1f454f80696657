import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { listConversations } from '../../db/conversations/read';
import type { ConversationRow } from '../../db/conversations/row';
import { watchTables } from '../../db/watch';
import { useEngineStatus } from '../../stores/engineStatus';
import { useSettings } from '../../stores/settings';
import { firstCalm } from '../../ui/firstPaint';
import { arrivalsBetween, lastMessagesOf } from './arrivals';
import { useTeam, type Team } from '../service/team';
import { useDesk } from './desk';
import { isAtWork, useTeamNotices } from './useTeamNotices';

const HEAD = 12;
const tables = ['conversations'];
/** ms */
const LOOK_EVERY = 500;
/** A burst is told by its first few. */
const AT_ONCE = 3;

/** Of a divided counter one is told of the own conversations, and of who comes into the queue of the own sectors. */
function concerns({ service }: ConversationRow, { divided, me }: Team): boolean {
  if (!divided || !me || service.attendantId === me.id) return true;
  return service.attendantId === null && me.sectorIds.includes(service.sectorId);
}

/** Tells of arrivals: politely to screen readers, and as desktop notifications while the window is elsewhere. */
export function Announcer() {
  const { db, clock, bridge } = useDesk();
  const { t } = useTranslation();
  const known = useRef<ReadonlyMap<string, string> | null>(null);
  const [said, setSaid] = useState('');
  const team = useTeam();
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
        known.current = lastMessagesOf(head);
        if (!before || useEngineStatus.getState().phase !== 'following') return;
        const arrived = arrivalsBetween(before, head, clock()).filter((row) => concerns(row, team));
        if (arrived.length > 0 && isAtWork(team, clock())) tell(arrived);
      },
    });
  }, [bridge, clock, db, t, team]);
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
