import { useTranslation } from '../../words/useTranslation';
import type { ListView } from '../../stores/selection';
import { useTeam } from '../service/team';

/** What a view is called. */
export function useViewWords(): (view: ListView) => string {
  const { t } = useTranslation();
  const team = useTeam();
  return (view) => {
    switch (view) {
      case 'mine':
      case 'queue':
      case 'missed':
      case 'snoozed':
      case 'open':
      case 'unread':
      case 'mentions':
      case 'closed':
        return t(`inbox.views.${view}`);
      default:
        return team.sector(view.slice('sector:'.length))?.name ?? t('inbox.views.sector');
    }
  };
}
