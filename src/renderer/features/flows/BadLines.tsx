import { useTranslation } from '../../words/useTranslation';
import type { BadLine } from '../../../shared/domain/automation/flow/readRecords';
import css from './Flows.module.css';

const SHOWN = 50;

/** Lines that could not be used, as they stand in the file. */
export function BadLines({ lines, count }: { readonly lines: readonly BadLine[]; readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <details className={css.bad}>
      <summary>{t('flowRecords.bad', { count })}</summary>
      <ul>
        {lines.slice(0, SHOWN).map(({ line, cells, problem }) => (
          <li key={line}>
            <strong>{t('flowRecords.line', { line })}</strong> {t(`flowRecords.problem.${problem}`)}
            <span className={css.badCells}>{cells.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {count > SHOWN && <p className={css.hint}>{t('flowRecords.more', { count: count - SHOWN })}</p>}
    </details>
  );
}
