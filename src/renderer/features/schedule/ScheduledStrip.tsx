import { useLiveQuery } from 'dexie-react-hooks';
import { scheduledIn } from '../../db/scheduled/read';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { ScheduledItem } from './ScheduledItem';
import css from './Schedule.module.css';

/** What is scheduled in this conversation; nothing where nothing is. */
export function ScheduledStrip({ conversationId }: { readonly conversationId: string }) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const rows = useLiveQuery(() => scheduledIn(db, conversationId), [db, conversationId]);
  if (!rows || rows.length === 0) return null;
  return (
    <ul className={css.strip} aria-label={t('schedule.strip')}>
      {rows.map((row) => (
        <ScheduledItem key={row.id} row={row} />
      ))}
    </ul>
  );
}
