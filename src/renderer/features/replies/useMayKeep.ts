import type { ReplyScope } from '../../../shared/domain/replies/quickReply';
import { may } from '../../../shared/domain/team/permissions';
import { useTeam } from '../service/team';

/** Whether this person may make and change ready texts for these people. */
export function useMayKeep(): (scope: ReplyScope) => boolean {
  const { me } = useTeam();
  return (scope) => me !== undefined && (scope === 'own' || may(me, 'manageReplies'));
}
