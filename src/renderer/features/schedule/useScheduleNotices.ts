import { useEffect, useRef } from 'react';
import { readConversation } from '../../db/conversations/read';
import { useNotices } from '../../stores/notices';
import { useSettings } from '../../stores/settings';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { heldKey } from './scheduleWords';
import { useScheduled } from './useScheduled';

/** Tells who made it that a reminder is due, or that a message did not leave: in the window and on the desktop. */
export function useScheduleNotices(): number {
  const { t } = useTranslation();
  const { db, bridge, attendantId } = useDesk();
  const rows = useScheduled();
  const told = useRef<Set<string> | null>(null);
  const held = rows?.filter((row) => row.held !== null && row.authorId === attendantId);

  useEffect(() => {
    if (held === undefined) return;
    // What was held before this window opened stands in its list, and is not told once more.
    const known = (told.current ??= new Set(held.map(keyOf)));
    for (const row of held) {
      if (known.has(keyOf(row)) || row.held === null) continue;
      known.add(keyOf(row));
      const { code } = row.held;
      void readConversation(db, row.conversationId).then((conversation) => {
        const title = t(code === 'reminder' ? 'schedule.remindTitle' : 'schedule.heldTitle');
        const line = [conversation?.title, code === 'reminder' ? row.text : t(heldKey(code))]
          .filter(Boolean)
          .join(': ');
        useNotices.getState().say(`${title} · ${line}`, { tone: code === 'reminder' ? 'done' : 'failed' });
        const { notifications, notificationText } = useSettings.getState();
        const body = notificationText ? line : (conversation?.title ?? '');
        if (notifications) void bridge.request('app.notify', { title, body, conversationId: row.conversationId });
      });
    }
  }, [bridge, db, held, t]);
  return held?.length ?? 0;
}

function keyOf({ id, held }: { readonly id: string; readonly held: { readonly since: number } | null }): string {
  return `${id} ${held?.since ?? ''}`;
}
