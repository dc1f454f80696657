import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import css from './ConnectForm.module.css';
import type { ConnectionDraft } from './connectionDraft';
import { DraftInput } from './DraftInput';
import { neighbourStep, openFields, type FormStep } from './formSteps';
import { StepAddress } from './StepAddress';
import { StepChecks } from './StepChecks';
import { StepKeys } from './StepKeys';
import { StepPrepare } from './StepPrepare';
import { StepRail } from './StepRail';
import steps from './steps.module.css';
import { useChecking, type Checking } from './useChecking';

interface ConnectFormProps {
  readonly draft: ConnectionDraft;
  readonly onChange: (change: Partial<ConnectionDraft>) => void;
  readonly step: FormStep;
  readonly onStep: (step: FormStep) => void;
  readonly onLeave: () => void;
}

/** The guided form: a rail of steps, one step, and the way on. */
export function ConnectForm({ draft, onChange, step, onStep, onLeave }: ConnectFormProps) {
  const { t } = useTranslation();
  const [insist, setInsist] = useState<FormStep | null>(null);
  const checking = useChecking(draft);
  const title = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The eye and the keyboard start where the step starts.
    body.current?.scrollTo({ top: 0 });
    (body.current?.querySelector<HTMLElement>('input') ?? title.current)?.focus({ preventScroll: true });
  }, [step]);

  const goOn = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (step === 'checks') {
      if (checking.verdict.mayOpen && checking.phase === 'idle') void checking.open();
      return;
    }
    if (openFields(step, draft).length === 0) return onStep(neighbourStep(step, 1) ?? step);
    setInsist(step);
    // Only after the words stand there, so that the field and its reason are seen together.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const fields = { draft, onChange, insist: insist === step };
  return (
    <form className={css.form} onSubmit={goOn} noValidate>
      <StepRail draft={draft} step={step} checked={checking.verdict.mayOpen} onStep={onStep} />
      <div className={css.main}>
        <div className={css.scroll} ref={body}>
          <div className={css.column}>
            <header className={css.head}>
              <h2 className={steps.title} ref={title} tabIndex={-1}>
                {step === 'checks' ? t('setup.verify.title') : t(`setup.${step}.title`)}
              </h2>
              <p className={steps.lead}>{step === 'checks' ? t('setup.verify.lead') : t(`setup.${step}.lead`)}</p>
            </header>
            <div className={steps.step} key={step}>
              {step === 'prepare' && <StepPrepare />}
              {step === 'number' && <DraftInput {...fields} field="phoneNumberId" numeric />}
              {step === 'number' && <DraftInput {...fields} field="wabaId" numeric />}
              {step === 'keys' && <StepKeys {...fields} />}
              {step === 'address' && <StepAddress {...fields} />}
              {step === 'checks' && <StepChecks {...fields} checking={checking} goTo={onStep} />}
            </div>
          </div>
        </div>
        <footer className={css.foot}>
          <Button onClick={() => (step === 'prepare' ? onLeave() : onStep(neighbourStep(step, -1) ?? 'prepare'))}>
            {step === 'prepare' ? t('setup.form.toStart') : t('setup.form.back')}
          </Button>
          <Way step={step} checking={checking} />
        </footer>
      </div>
    </form>
  );
}

/** The way on, with the reason beside it while it is shut. */
function Way({ step, checking }: { readonly step: FormStep; readonly checking: Checking }) {
  const { t } = useTranslation();
  const { verdict, phase, results } = checking;
  if (step !== 'checks') {
    return (
      <>
        <p className={css.footText} />
        <Button tone="main" type="submit">
          {t('setup.form.next')}
        </Button>
      </>
    );
  }
  const consentMissing = results !== null && verdict.failed === 0 && verdict.needsConsent && !verdict.mayOpen;
  const why = consentMissing ? t('setup.verify.consentBlocked') : t('setup.verify.openBlocked');
  return (
    <>
      <p className={css.footText}>{verdict.mayOpen ? '' : why}</p>
      <Button tone="main" type="submit" disabled={!verdict.mayOpen || phase !== 'idle'}>
        {phase === 'opening' ? t('setup.verify.opening') : t('setup.verify.open')}
      </Button>
    </>
  );
}
