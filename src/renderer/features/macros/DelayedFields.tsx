import type { MacroDelay, MacroStep } from '../../../shared/domain/macros/macro';
import { CheckRow } from '../../ui/CheckRow';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { TimeInput } from '../../ui/TimeInput';
import { useTranslation } from '../../words/useTranslation';
import { SendFields } from './SendFields';
import { StepText } from './StepText';
import css from './Macros.module.css';

type Delayed = Extract<MacroStep, { kind: 'later' | 'remind' }>;

interface DelayedFieldsProps {
  readonly step: Delayed;
  readonly onBusy: (busy: boolean) => void;
  /** What comes late (a file) is put into what stands there by then. */
  readonly onChange: (update: (before: MacroStep) => MacroStep) => void;
}

const units = ['minutes', 'hours', 'days'] as const;
const NINE = 9 * 60;

/** Something for a moment to come: what, and how long after the macro. */
export function DelayedFields({ step, onBusy, onChange }: DelayedFieldsProps) {
  const { t } = useTranslation();
  const { delay } = step;
  const put = (part: Partial<Delayed>): void =>
    onChange((before) => (before.kind === step.kind ? { ...before, ...part } : before));
  const wait = (part: Partial<MacroDelay>): void => put({ delay: { ...delay, ...part } });
  return (
    <>
      {step.kind === 'later' ? (
        <SendFields step={step} onBusy={onBusy} onChange={onChange} />
      ) : (
        <StepText label={t('macros.form.remindAbout')} value={step.text} onChange={(text) => put({ text })} />
      )}
      <div className={css.delay} role="group" aria-label={t('macros.form.when')}>
        <span>{t('macros.form.in')}</span>
        <NumberInput
          label={t('macros.form.when')}
          value={delay.count}
          onChange={(count) => wait({ count: count ?? NaN })}
        />
        <Select
          width="medium"
          aria-label={t('macros.form.when')}
          value={delay.unit}
          options={units.map((value) => ({ value, label: t(`macros.unit.${value}`) }))}
          onChange={(unit) => wait({ unit, at: unit === 'days' ? (delay.at ?? NINE) : null })}
        />
        {delay.unit === 'days' && (
          <>
            <Select
              width="medium"
              aria-label={t('macros.form.at')}
              value={delay.at === null ? 'same' : 'fixed'}
              options={[
                { value: 'fixed', label: t('macros.form.fixedTime') },
                { value: 'same', label: t('macros.form.sameTime') },
              ]}
              onChange={(choice) => wait({ at: choice === 'same' ? null : NINE })}
            />
            {delay.at !== null && (
              <TimeInput label={t('macros.form.at')} value={delay.at} onChange={(at) => wait({ at })} />
            )}
          </>
        )}
      </div>
      <CheckRow inset="none" checked={step.unlessAnswered} onChange={(unlessAnswered) => put({ unlessAnswered })}>
        {t('macros.form.unless')}
      </CheckRow>
    </>
  );
}
