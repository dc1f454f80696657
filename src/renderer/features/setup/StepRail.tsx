import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import css from './ConnectForm.module.css';
import type { ConnectionDraft } from './connectionDraft';
import { formSteps, openFields, stepFields, type FormStep } from './formSteps';

interface StepRailProps {
  readonly draft: ConnectionDraft;
  readonly step: FormStep;
  readonly checked: boolean;
  readonly onStep: (step: FormStep) => void;
}

/** Where in the form one is; every step can be gone back to. */
export function StepRail({ draft, step, checked, onStep }: StepRailProps) {
  const { t } = useTranslation();
  const isDone = (name: FormStep): boolean => {
    if (name === 'prepare') return step !== 'prepare';
    if (name === 'checks') return checked;
    return stepFields[name].length > 0 && openFields(name, draft).length === 0;
  };
  return (
    <nav className={css.side} aria-label={t('setup.form.title')}>
      <p className={css.sideTitle}>{t('setup.form.title')}</p>
      <ol className={css.steps}>
        {formSteps.map((name, place) => (
          <li key={name}>
            <button
              type="button"
              className={css.stepButton}
              aria-current={name === step ? 'step' : undefined}
              onClick={() => onStep(name)}
            >
              <span className={css.place} data-done={isDone(name)}>
                {isDone(name) ? <IconCheck size={13} stroke={2.5} aria-label={t('setup.form.done')} /> : place + 1}
              </span>
              {t(`setup.steps.${name}`)}
            </button>
          </li>
        ))}
      </ol>
      <p className={css.kept}>{t('setup.form.kept')}</p>
    </nav>
  );
}
