import { liveQuery } from 'dexie';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { changesAfter } from '../../db/changes/read';
import { readConversation } from '../../db/conversations/read';
import { readChain } from '../../db/meta/read';
import { useSettings } from '../../stores/settings';
import { useNames, useTeam } from '../service/team';
import { isAtWork } from '../sound/quiet';
import { useSounds } from '../sound/useSounds';
import { useDesk } from './desk';
import { teamNotice, type TeamNotice } from './teamNotices';

/** A burst is told by its first few. */
const AT_ONCE = 3;

/** Tells the person at this desk what concerns them: assignments, warnings, mentions, CNAs. */
export function useTeamNotices(tell: (words: string) => void): void {
  const { db, bridge, clock } = useDesk();
  const { t } = useTranslation();
  const team = useTeam();
  const nameOf = useNames();
  const sound = useSounds();
  const { divided, meId } = team;
  // Kept over subscriptions: who comes to the desk is often given something in the same moment.
  const after = useRef<number | null>(null);
  useEffect(() => {
    if (!divided) return;
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
      const from: number = after.current ?? (await readChain(db))?.seq ?? 0;
      return { from, rows: await changesAfter(db, from) };
    }).subscribe({
      next: ({ from, rows }) => {
        after.current = rows.at(-1)?.seq ?? from;
        if (!isAtWork(team, clock())) return;
        const notices = rows.flatMap((change) => teamNotice(change, meId) ?? []);
        for (const notice of notices.slice(0, AT_ONCE)) void say(notice);
        const [first] = notices;
        if (first) sound(first.kind === 'mentioned' ? 'mentioned' : 'assigned');
      },
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [bridge, clock, db, divided, meId, nameOf, sound, t, team, tell]);
}
