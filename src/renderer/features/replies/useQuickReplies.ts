import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { maySeeReply } from '../../../shared/domain/replies/quickReply';
import { everyQuickReply } from '../../db/quickReplies/read';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';

/** The ready texts that this person may use; undefined until read. */
export function useQuickReplies(): readonly QuickReplyRow[] | undefined {
  const { db } = useDesk();
  const { me } = useTeam();
  const rows = useLiveQuery(() => everyQuickReply(db), [db]);
  return useMemo(() => (me ? rows?.filter((row) => maySeeReply(row, me)) : undefined), [me, rows]);
}
