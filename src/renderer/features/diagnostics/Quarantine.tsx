import { IconFileSearch, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { countQuarantine, listQuarantine } from '../../db/quarantine/read';
import type { QuarantineRow } from '../../db/quarantine/row';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { fullMoment } from '../../words/moments';
import { useDesk } from '../app/desk';
import css from './Quarantine.module.css';
import { RawText } from './RawText';
import { useCalmQuery } from '../status/useCalmQuery';

const PAGE = 50;

/** What could not be understood, page by page, with the original beside it. */
export function Quarantine() {
  const { t } = useTranslation();
  const { db } = useDesk();
  const [limit, setLimit] = useState(PAGE);
  const [openId, setOpenId] = useState<string | null>(null);
  const total = useCalmQuery(() => countQuarantine(db), [db]);
  const rows = useCalmQuery(() => listQuarantine(db, limit), [db, limit]);
  if (!rows || total === undefined) return null;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={IconShieldCheck}
        title={t('diagnostics.quarantine.emptyTitle')}
        text={t('diagnostics.quarantine.emptyText')}
      />
    );
  }
  const open = rows.find((row) => row.id === openId);
  return (
    <div className={css.split}>
      <div className={css.rows}>
        <p className={css.count}>{t('diagnostics.quarantine.count', { count: total })}</p>
        {rows.map((row) => (
          <Row key={row.id} row={row} open={row.id === openId} onOpen={() => setOpenId(row.id)} />
        ))}
        {rows.length < total && (
          <div className={css.more}>
            <Button onClick={() => setLimit(limit + PAGE)}>{t('diagnostics.quarantine.more')}</Button>
          </div>
        )}
      </div>
      {open ? (
        <RawText row={open} />
      ) : (
        <EmptyState
          icon={IconFileSearch}
          title={t('diagnostics.quarantine.pick')}
          text={t('diagnostics.quarantine.text')}
        />
      )}
    </div>
  );
}

interface RowProps {
  readonly row: QuarantineRow;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Row({ row, open, onOpen }: RowProps) {
  const { t } = useTranslation();
  const field = row.field === null ? '' : ` · ${t('diagnostics.quarantine.field', { field: row.field })}`;
  return (
    <button type="button" className={css.row} aria-current={open} onClick={onOpen}>
      <span className={css.rowTitle}>{t(`diagnostics.quarantine.reasons.${row.reason}`)}</span>
      <span className={css.rowText}>{fullMoment(row.at) + field}</span>
    </button>
  );
}
