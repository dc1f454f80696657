import { IconCoin, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { useBridge } from '../app/desk';
import { CheckList } from './CheckList';
import { checkOrder } from './checkVerdict';
import type { DraftProps } from './DraftInput';
import type { FormStep } from './formSteps';
import { firstOpenStep, openFields } from './formSteps';
import { metaPages } from './metaPages';
import css from './steps.module.css';
import type { Checking } from './useChecking';

interface StepChecksProps extends DraftProps {
  readonly checking: Checking;
  readonly goTo: (step: FormStep) => void;
}

/** The live checks with what each means, the consent where it is needed, and what answering costs. */
export function StepChecks({ draft, onChange, checking, goTo }: StepChecksProps) {
  const { t } = useTranslation();
  const open = firstOpenStep(draft);
  if (open !== 'checks') {
    const fields = openFields(open, draft).map((field) => t(`setup.fields.${field}.label`));
    return (
      <div className={css.acts}>
        <p className={css.outcome}>{t('setup.verify.missing', { fields: fields.join(', ') })}</p>
        <Button onClick={() => goTo(open)}>{t('setup.verify.goTo', { step: t(`setup.steps.${open}`) })}</Button>
      </div>
    );
  }
  const { results, phase, verdict } = checking;
  return (
    <>
      {(phase === 'checking' || results) && (
        <CheckList checks={results ?? []} running={phase === 'checking'} names={checkOrder} />
      )}
      <div className={css.acts}>
        <Button tone={results ? 'plain' : 'main'} disabled={phase !== 'idle'} onClick={checking.run}>
          {phase === 'checking' ? t('setup.verify.running') : results ? t('setup.verify.again') : t('setup.verify.run')}
        </Button>
        <Outcome checking={checking} />
      </div>
      {verdict.needsConsent && (
        <label className={css.consent}>
          <input
            type="checkbox"
            checked={draft.acceptUnprotected}
            onChange={(event) => onChange({ acceptUnprotected: event.currentTarget.checked })}
          />
          <span>{t('setup.verify.consent')}</span>
        </label>
      )}
      <Costs />
    </>
  );
}

function Outcome({ checking }: { readonly checking: Checking }) {
  const { t } = useTranslation();
  const { phase, refusal, stale, results, verdict } = checking;
  if (phase !== 'idle') return null;
  const say = (tone: string, words: string) => (
    <p className={css.outcome} data-tone={tone} role="status">
      {words}
    </p>
  );
  if (refusal) return say('failed', refusal);
  if (stale) return say('warning', t('setup.verify.stale'));
  if (!results) return null;
  if (verdict.failed > 0) return say('failed', t('setup.verify.failed', { count: verdict.failed }));
  return verdict.warnings > 0 || verdict.needsConsent
    ? say('warning', t('setup.verify.warned'))
    : say('passed', t('setup.verify.passed'));
}

function Costs() {
  const { t } = useTranslation();
  const bridge = useBridge();
  return (
    <div className={css.note}>
      <IconCoin size={18} />
      <div>
        <h3 className={css.heading}>{t('setup.verify.costs')}</h3>
        <p className={css.needText}>{t('setup.verify.costsText')}</p>
        <Button
          tone="text"
          icon={IconExternalLink}
          onClick={() => void bridge.request('app.openExternal', metaPages.prices)}
        >
          {t('setup.verify.costsLink')}
        </Button>
      </div>
    </div>
  );
}
