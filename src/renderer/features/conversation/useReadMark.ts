import { useCallback, useEffect } from 'react';
import { markMissedSeen } from '../../commands/markMissedSeen';
import { markNotesSeen } from '../../commands/markNotesSeen';
import { markRead } from '../../commands/markRead';
import type { ConversationRow } from '../../db/conversations/row';
import { useSettings } from '../../stores/settings';
import { useDesk } from '../app/desk';

/**
 * An open conversation in a focused window is being read: say so here and, when set so, to the customer.
 * @returns says it at once, for whoever answers while another window has the focus
 */
export function useReadMark(row: ConversationRow): () => Promise<void> {
  const { db, bridge, clock, random, attendantId: by } = useDesk();
  const { id, unread } = row;
  const mark = useCallback(async () => {
    if (db.isReadOnly) return;
    const marked = await markRead(db, { conversationId: id, by }, { now: clock(), random });
    if (!marked.ok || marked.value.wamid === null || !useSettings.getState().sendReadReceipts) return;
    await bridge.request('message.markRead', { wamid: marked.value.wamid, typing: false });
  }, [bridge, by, clock, db, id, random]);
  useEffect(() => {
    if (unread === 0) return;
    if (document.hasFocus()) void mark();
    const onFocus = (): void => void mark();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [mark, unread]);
  useTeamMarks(row);
  return mark;
}

/** A CNA that is open on somebody's screen was seen by them, and so were the notes that name them. */
function useTeamMarks({ id, service }: ConversationRow): void {
  const { db, clock, random, attendantId } = useDesk();
  const unseen = service.missed !== null && !service.missed.seenBy.includes(attendantId);
  useEffect(() => {
    const input = { conversationId: id, by: attendantId };
    const look = (): void => {
      if (db.isReadOnly || !document.hasFocus()) return;
      const occasion = { now: clock(), random };
      void markNotesSeen(db, input, occasion);
      if (unseen) void markMissedSeen(db, input, occasion);
    };
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [attendantId, clock, db, id, random, unseen]);
}
