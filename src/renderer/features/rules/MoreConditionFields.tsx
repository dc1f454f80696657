import { ruleFiles } from '../../../shared/domain/automation/fileKind';
import type { RuleCondition } from '../../../shared/domain/automation/rule';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';
import { Choices, YesNo } from './conditionParts';
import { LinkChoices } from './LinkChoices';
import { FieldCondition } from './FieldCondition';
import css from './Rules.module.css';

interface MoreConditionFieldsProps {
  readonly condition: Extract<
    RuleCondition,
    { kind: 'held' | 'language' | 'field' | 'file' | 'offers' | 'waited' | 'ad' | 'link' }
  >;
  readonly wrong: boolean;
  readonly onChange: (condition: RuleCondition) => void;
}

const languages = ['pt', 'en', 'es'] as const;
const offers = ['stopped', 'resumed', 'unknown'] as const;

/** What conditions on the customer, their files and their wait ask for. */
export function MoreConditionFields({ condition, wrong, onChange }: MoreConditionFieldsProps) {
  const { t } = useTranslation();
  const label = t(`rules.conditions.${condition.kind}`);
  switch (condition.kind) {
    case 'held':
      return (
        <YesNo
          label={label}
          words="held"
          value={condition.byPerson}
          onChange={(byPerson) => onChange({ kind: 'held', byPerson })}
        />
      );
    case 'language':
      return (
        <Select
          width="long"
          aria-label={label}
          value={condition.language}
          options={languages.map((value) => ({ value, label: t(`rules.languages.${value}`) }))}
          onChange={(language) => onChange({ kind: 'language', language })}
        />
      );
    case 'field':
      return <FieldCondition condition={condition} wrong={wrong} onChange={onChange} />;
    case 'file':
      return (
        <Choices
          options={ruleFiles.map((value) => ({ value, label: t(`ruleParts.files.${value}`) }))}
          chosen={condition.files}
          wrong={wrong}
          onChange={(files) => onChange({ kind: 'file', files })}
        />
      );
    case 'offers':
      return (
        <Select
          width="long"
          aria-label={label}
          value={condition.choice}
          options={offers.map((value) => ({ value, label: t(`ruleParts.offers.${value}`) }))}
          onChange={(choice) => onChange({ kind: 'offers', choice })}
        />
      );
    case 'waited':
      return (
        <span className={css.laterRow}>
          <NumberInput
            label={t('ruleParts.waited')}
            value={condition.minutes}
            wrong={wrong}
            onChange={(minutes) => onChange({ kind: 'waited', minutes: minutes ?? NaN })}
          />
          <span className={css.hint}>{t('ruleParts.waitedUnit')}</span>
        </span>
      );
    case 'link':
      return (
        <LinkChoices
          chosen={condition.linkIds}
          wrong={wrong}
          onChange={(linkIds) => onChange({ kind: 'link', linkIds })}
        />
      );
    case 'ad':
      return (
        <YesNo label={label} words="ad" value={condition.from} onChange={(from) => onChange({ kind: 'ad', from })} />
      );
  }
}
