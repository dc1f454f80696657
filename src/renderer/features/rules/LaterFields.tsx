import { useTranslation } from '../../words/useTranslation';
import type { RuleMoment, RuleSchedule } from '../../../shared/domain/automation/rule';
import { isMoment } from '../../../shared/domain/automation/ruleMoment';
import { CheckRow } from '../../ui/CheckRow';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { VariableText } from '../automatic/VariableText';
import { variablesOf } from '../automatic/messageKinds';
import css from './Rules.module.css';

interface LaterFieldsProps {
  readonly action: RuleSchedule;
  /** Something in it is missing. */
  readonly wrong: boolean;
  readonly onChange: (action: RuleSchedule) => void;
}

const whats = ['message', 'reminder'] as const;
const afters = ['minutes', 'hours', 'opening'] as const;

/** What a rule leaves for later: what, when, and whether the customer's next word calls it off. */
export function LaterFields({ action, wrong, onChange }: LaterFieldsProps) {
  const { t } = useTranslation();
  const { what, moment, text, unlessAnswered } = action;
  const change = (part: Partial<RuleSchedule>): void => onChange({ ...action, ...part });
  return (
    <div className={css.hinted}>
      <Select
        width="long"
        aria-label={t('rules.later.whatLabel')}
        value={what}
        options={whats.map((value) => ({ value, label: t(`rules.later.what.${value}`) }))}
        onChange={(next) => change({ what: next })}
      />
      <div className={css.laterRow}>
        {moment.after !== 'opening' && (
          <NumberInput
            label={t('rules.later.count')}
            wrong={wrong && !isMoment(moment)}
            value={moment.count}
            onChange={(count) => change({ moment: { after: moment.after, count: count ?? NaN } })}
          />
        )}
        <Select
          width="long"
          aria-label={t('rules.later.whenLabel')}
          value={moment.after}
          options={afters.map((value) => ({ value, label: t(`rules.later.after.${value}`) }))}
          onChange={(after) => change({ moment: momentOf(after, moment) })}
        />
      </div>
      {what === 'message' ? (
        <VariableText
          label={t('rules.answerPlaceholder')}
          hint={t('rules.actionHints.schedule')}
          value={text}
          variables={variablesOf.away}
          judged={wrong && isMoment(moment)}
          onChange={(next) => change({ text: next })}
        />
      ) : (
        <>
          <TextArea
            aria-label={t('rules.later.reminderPlaceholder')}
            placeholder={t('rules.later.reminderPlaceholder')}
            rows={2}
            wrong={wrong && isMoment(moment)}
            value={text}
            onChange={(next) => change({ text: next })}
          />
          <span className={css.hint}>{t('rules.later.reminderHint')}</span>
        </>
      )}
      <CheckRow inset="none" checked={unlessAnswered} onChange={(on) => change({ unlessAnswered: on })}>
        {t('rules.later.unless')}
      </CheckRow>
    </div>
  );
}

function momentOf(after: RuleMoment['after'], before: RuleMoment): RuleMoment {
  if (after === 'opening') return { after };
  return { after, count: before.after === 'opening' ? 2 : before.count };
}
