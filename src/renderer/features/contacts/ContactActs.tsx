import { IconFileExport } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from '../../words/useTranslation';
import { whyNot } from '../../../shared/domain/team/permissions';
import { conversationsOfContact } from '../../db/conversations/readMany';
import type { ConversationRow } from '../../db/conversations/row';
import { useExporting } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import css from './ContactPanel.module.css';

/** What can be done with what is known of a customer. */
export function ContactActs({ conversation }: { readonly conversation: ConversationRow }) {
  const { t } = useTranslation();
  const { me } = useTeam();
  const { db } = useDesk();
  const { contactId } = conversation;
  const rows = useLiveQuery(() => conversationsOfContact(db, contactId), [contactId, db]) ?? [];
  const all = me === undefined ? [] : rows.filter(({ service }) => whyNot(me, 'export', service) === null);
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
      {all.length > 1 && (
        <Button
          title={t('exporting.openAllHint', { count: all.length })}
          onClick={() => useExporting.getState().ask(all.map(({ id }) => id))}
        >
          {t('exporting.openAll', { count: all.length })}
        </Button>
      )}
    </div>
  );
}
