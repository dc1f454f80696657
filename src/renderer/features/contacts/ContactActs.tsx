import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import type { ConversationRow } from '../../db/conversations/row';
import { useExporting } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import { useTeam } from '../service/team';
import css from './ContactPanel.module.css';

/** What can be done with what is known of a customer. */
export function ContactActs({ conversation }: { readonly conversation: ConversationRow }) {
  const { t } = useTranslation();
  const { me } = useTeam();
  const why = me === undefined ? 'needs-manager' : whyNot(me, 'export', conversation.service);
  return (
    <div className={css.acts}>
      <Button
        icon={IconFileExport}
        disabled={why !== null}
        title={why === null ? undefined : t(`service.forbidden.${why}`)}
        onClick={() => useExporting.getState().ask([conversation.id])}
      >
        {t('exporting.open')}
      </Button>
    </div>
  );
}
