import { useCallback } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { outboxSummary, type OutboxSummary } from '../../db/outbox/read';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';
import css from './StatusBar.module.css';

const tables = ['outbox'];

/** What has not left yet. Says nothing until it knows. */
export function OutboxFact() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const read = useCallback(() => outboxSummary(db), [db]);
  const summary = useWatched<OutboxSummary | null>(tables, read, null);
  if (!summary) return null;
  const waiting = summary.queued + summary.sending;
  const hint = t('status.outbox.hint');
  return (
    <>
      {(waiting > 0 || summary.unconfirmed === 0) && (
        <span className={css.fact} title={hint}>
          {waiting > 0 ? t('status.outbox.waiting', { n: waiting }) : t('status.outbox.empty')}
        </span>
      )}
      {summary.unconfirmed > 0 && (
        <span className={css.fact} data-tone="waiting" title={hint}>
          {t('status.outbox.unconfirmed', { n: summary.unconfirmed })}
        </span>
      )}
    </>
  );
}
