import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Problem } from '../../ui/LabelledField';
import css from './CompanyHours.module.css';

interface SaveBarProps {
  readonly shown: boolean;
  readonly refusal: string | null;
  readonly onSave: () => Promise<void>;
  readonly onDiscard: () => void;
}

/** What was changed is not kept yet: keep it, or go back. Stays in sight while the page is scrolled. */
export function SaveBar({ shown, refusal, onSave, onDiscard }: SaveBarProps) {
  const { t } = useTranslation();
  if (!shown && refusal === null) return null;
  return (
    <div className={css.saveBar} role="region" aria-label={t('hours.company.unsaved')}>
      <span className={css.saveText}>{t('hours.company.unsaved')}</span>
      {refusal !== null && <Problem>{refusal}</Problem>}
      <Button onClick={onDiscard}>{t('team.unsaved.discard')}</Button>
      <Button tone="main" onClick={() => void onSave()}>
        {t('team.save')}
      </Button>
    </div>
  );
}
