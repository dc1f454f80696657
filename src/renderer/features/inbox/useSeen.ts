import { useCallback } from 'react';
import { may } from '../../../shared/domain/team/permissions';
import type { ConversationRow } from '../../db/conversations/row';
import { useTeam } from '../service/team';

/** Whether the person at this desk may see a conversation. */
export function useSeen(): (row: ConversationRow) => boolean {
  const { me } = useTeam();
  return useCallback((row) => me !== undefined && may(me, 'see', row.service), [me]);
}
