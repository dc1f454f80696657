import { useTranslation } from '../../words/useTranslation';
import type { ConversationRow } from '../../db/conversations/row';
import type { ActName } from './conversationActs';
import { useNames, useTeam } from './team';

/** What an act is called for a conversation as it stands. */
export function useActLabel({ service }: ConversationRow): (name: ActName) => string {
  const { t } = useTranslation();
  const { meId } = useTeam();
  const nameOf = useNames();
  return (name) => {
    if (name === 'takeOver') return t('service.acts.takeOver', { name: nameOf(service.attendantId) });
    if (name === 'follow' && service.followerIds.includes(meId)) return t('service.acts.unfollow');
    if (name === 'priority') {
      return `${t('service.acts.priority')}: ${t(`service.priority.${service.priority}`).toLowerCase()}`;
    }
    return t(`service.acts.${name}`);
  };
}
