import { useTranslation } from '../../words/useTranslation';
import type { BadLine } from '../../../shared/domain/automation/flow/readRecords';
import { Folded } from '../../ui/Folded';
import css from './Flows.module.css';

const SHOWN = 50;

/** Lines that could not be used, as they stand in the file. */
export function BadLines({ lines, count }: { readonly lines: readonly BadLine[]; readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Folded tone="waiting" label={t('flowRecords.bad', { count })}>
      <ul className={css.bad}>
        {lines.slice(0, SHOWN).map(({ line, cells, problem }) => (
          <li key={line}>
            <strong>{t('flowRecords.line', { line })}</strong> {t(`flowRecords.problem.${problem}`)}
            <span className={css.badCells}>{cells.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {count > SHOWN && <p className={css.hint}>{t('flowRecords.more', { count: count - SHOWN })}</p>}
    </Folded>
  );
}
