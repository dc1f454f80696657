import { IconCalendarTime } from '@tabler/icons-react';
import { useLiveQuery } from 'dexie-react-hooks';
import { readMany } from '../../db/conversations/readMany';
import type { ScheduledRow } from '../../db/scheduled/row';
import { usePlace } from '../../stores/place';
import { useSelection } from '../../stores/selection';
import { EmptyState } from '../../ui/EmptyState';
import { useNow } from '../../ui/useNow';
import { dayOf } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { ScheduledItem } from './ScheduledItem';
import { useScheduled } from './useScheduled';
import css from './Schedule.module.css';

const groups = ['held', 'today', 'tomorrow', 'later'] as const;
type Group = (typeof groups)[number];

/** Everything that is scheduled: what needs somebody first, then by its moment. */
export function SchedulePlace() {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const now = useNow(clock, 30_000);
  const rows = useScheduled();
  const titles = useTitles(rows);
  return (
    <div className={css.place} data-pane="schedule" role="region" aria-label={t('schedule.place')}>
      <header className={css.head}>
        <h1>{t('schedule.place')}</h1>
        <p>{t('schedule.about')}</p>
      </header>
      {rows?.length === 0 && (
        <EmptyState icon={IconCalendarTime} title={t('schedule.empty')} text={t('schedule.emptyText')} />
      )}
      <div className={css.groups}>
        {groups.map((group) => {
          const members = (rows ?? []).filter((row) => groupOf(row, now) === group);
          if (members.length === 0) return null;
          return (
            <section key={group}>
              <h2>{t(`schedule.groups.${group}`)}</h2>
              <ul className={css.list} aria-label={t(`schedule.groups.${group}`)}>
                {members.map((row) => (
                  <ScheduledItem key={row.id} row={row}>
                    <Customer conversationId={row.conversationId} title={titles.get(row.conversationId) ?? ''} />
                  </ScheduledItem>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </div>
  );
}

function groupOf(row: ScheduledRow, now: number): Group {
  if (row.held !== null) return 'held';
  const apart = Number(dayOf(row.dueAt)) - Number(dayOf(now));
  if (apart <= 0) return 'today';
  return apart === 1 ? 'tomorrow' : 'later';
}

function useTitles(rows: readonly ScheduledRow[] | undefined): ReadonlyMap<string, string> {
  const { db } = useDesk();
  const ids = [...new Set((rows ?? []).map(({ conversationId }) => conversationId))];
  const read = useLiveQuery(() => readMany(db, ids), [db, ids.join(' ')]);
  return new Map((read ?? []).map(({ id, title }) => [id, title]));
}

function Customer({ conversationId, title }: { readonly conversationId: string; readonly title: string }) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={css.customer}
      title={t('schedule.open')}
      onClick={() => {
        useSelection.getState().open(conversationId);
        usePlace.getState().goTo('inbox');
      }}
    >
      {title}
    </button>
  );
}
