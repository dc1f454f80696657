import { useTranslation } from '../../words/useTranslation';
import type { RuleCondition, RuleContent } from '../../../shared/domain/automation/rule';
import { Select } from '../../ui/Select';
import { useTeam } from '../service/team';
import { Choices, YesNo } from './conditionParts';
import { MoreConditionFields } from './MoreConditionFields';
import { ReadyWords } from './ReadyWords';
import { WordsInput } from './WordsInput';

interface ConditionFieldsProps {
  readonly condition: RuleCondition;
  /** Something in it is missing. */
  readonly wrong: boolean;
  readonly onChange: (condition: RuleCondition) => void;
}

const contents: readonly RuleContent[] = [
  ...(['text', 'image', 'audio', 'video', 'document', 'location', 'contacts', 'other'] as const),
];

/** What one condition asks for. */
export function ConditionFields({ condition, wrong, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation();
  const { sectors } = useTeam();
  const label = t(`rules.conditions.${condition.kind}`);
  switch (condition.kind) {
    case 'words':
      return (
        <>
          <Select
            width="medium"
            aria-label={label}
            value={condition.match}
            options={(['any', 'all', 'none', 'exact'] as const).map((value) => ({
              value,
              label: t(`rules.match.${value}`),
            }))}
            onChange={(match) => onChange({ ...condition, match })}
          />
          <WordsInput
            label={t('rules.wordsLabel')}
            placeholder={t('rules.wordsPlaceholder')}
            words={condition.words}
            wrong={wrong}
            onChange={(words) => onChange({ ...condition, words })}
          />
          <ReadyWords words={condition.words} onChange={(words) => onChange({ ...condition, words })} />
        </>
      );
    case 'content':
      return (
        <Choices
          options={contents.map((value) => ({ value, label: t(`rules.contents.${value}`) }))}
          chosen={condition.contents}
          wrong={wrong}
          onChange={(next) => onChange({ ...condition, contents: next })}
        />
      );
    case 'sector':
      return (
        <Choices
          options={sectors.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={condition.sectorIds}
          wrong={wrong}
          onChange={(sectorIds) => onChange({ ...condition, sectorIds })}
        />
      );
    case 'tag':
    case 'pastTag':
      return (
        <>
          <YesNo
            label={label}
            words={condition.kind === 'tag' ? 'has' : 'pastTag'}
            value={condition.has}
            onChange={(has) => onChange({ ...condition, has })}
          />
          <WordsInput
            label={t('rules.tagsLabel')}
            placeholder={t('rules.tagsPlaceholder')}
            words={condition.tags}
            wrong={wrong}
            onChange={(tags) => onChange({ ...condition, tags })}
          />
        </>
      );
    case 'hours':
      return (
        <YesNo
          label={label}
          words="open"
          value={condition.open}
          onChange={(open) => onChange({ kind: 'hours', open })}
        />
      );
    case 'customer':
      return (
        <YesNo
          label={label}
          words="known"
          value={condition.known}
          onChange={(known) => onChange({ kind: 'customer', known })}
        />
      );
    case 'held':
    case 'language':
    case 'field':
    case 'file':
    case 'offers':
    case 'waited':
    case 'ad':
    case 'link':
      return <MoreConditionFields condition={condition} wrong={wrong} onChange={onChange} />;
  }
}
