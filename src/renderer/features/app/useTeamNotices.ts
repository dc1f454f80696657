import { liveQuery } from 'dexie';
import { useEffect } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { calendarOf } from '../../../shared/domain/hours/calendarOf';
import type { Instant } from '../../../shared/kernel/instant';
import { changesAfter } from '../../db/changes/read';
import { readConversation } from '../../db/conversations/read';
import { readChain } from '../../db/meta/read';
import { useSettings } from '../../stores/settings';
import { useNames, useTeam, type Team } from '../service/team';
import { useDesk } from './desk';
import { teamNotice, type TeamNotice } from './teamNotices';

/** A burst is told by its first few. */
const AT_ONCE = 3;

/** Is this person at work: at the desk, and within the own hours? */
export function isAtWork({ me, presence, divided }: Team, now: Instant): boolean {
  if (!divided) return true;
  if (!me || presence(me.id)?.state === 'offline') return false;
  return me.hours === null || calendarOf(me.hours).isOpen(now);
}

/** Tells the person at this desk what concerns them: assignments, warnings, mentions, CNAs. */
export function useTeamNotices(tell: (words: string) => void): void {
  const { db, bridge, clock } = useDesk();
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const { divided, meId } = team;
  useEffect(() => {
    if (!divided) return;
    let after: number | null = null;
    async function say({ kind, conversationId, by }: TeamNotice): Promise<void> {
      const row = await readConversation(db, conversationId);
      if (!row) return;
      const title = t(`inbox.notice.${kind}`, { name: nameOf(by ?? 'balcao') });
      tell(`${title}: ${row.title}`);
      const { notifications, notificationText } = useSettings.getState();
      if (!notifications || document.hasFocus()) return;
      const body = notificationText ? row.title : t('inbox.notice.hidden');
      await bridge.request('app.notify', { title, body, conversationId });
    }
    const subscription = liveQuery(async () => {
      const from: number = after ?? (await readChain(db))?.seq ?? 0;
      return { from, rows: await changesAfter(db, from) };
    }).subscribe({
      next: ({ from, rows }) => {
        after = rows.at(-1)?.seq ?? from;
        if (!isAtWork(team, clock())) return;
        const notices = rows.flatMap((change) => teamNotice(change, meId) ?? []);
        for (const notice of notices.slice(0, AT_ONCE)) void say(notice);
      },
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [bridge, clock, db, divided, meId, nameOf, t, team, tell]);
}
