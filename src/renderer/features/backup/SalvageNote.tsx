import type { SalvageFacts } from '../../../shared/contract/salvage';
import { useTranslation } from '../../words/useTranslation';
import { useSalvageWords } from '../review/useSalvageWords';
import css from './Backup.module.css';

interface SalvageNoteProps {
  /** null: it is being counted. */
  readonly facts: SalvageFacts | null;
  readonly restores: boolean;
}

/** What can be saved of a damaged archive, with the counts of what cannot. */
export function SalvageNote({ facts, restores }: SalvageNoteProps) {
  const { t } = useTranslation();
  const salvageWords = useSalvageWords();
  const partly =
    facts !== null && facts.saved.messages > 0 && facts.saved.messages < (facts.whole?.messages ?? Infinity);
  return (
    <div className={css.salvage} role="status">
      <p>{facts === null ? t('review.salvage.counting') : salvageWords(facts)}</p>
      {partly && restores && <p>{t('review.salvage.restoreText')}</p>}
    </div>
  );
}
