import { useTranslation } from '../../words/useTranslation';
import type { RuleCondition, RuleContent } from '../../../shared/domain/automation/rule';
import { CheckRow } from '../../ui/CheckRow';
import { Select } from '../../ui/Select';
import { useTeam } from '../service/team';
import { WordsInput } from './WordsInput';
import css from './Rules.module.css';

interface ConditionFieldsProps {
  readonly condition: RuleCondition;
  /** Something in it is missing. */
  readonly wrong: boolean;
  readonly onChange: (condition: RuleCondition) => void;
}

const contents: readonly RuleContent[] = [
  ...(['text', 'image', 'audio', 'video', 'document', 'location', 'contacts', 'other'] as const),
];
const languages = ['pt', 'en', 'es'] as const;
const yesNo = ['yes', 'no'] as const;

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
            options={(['any', 'all', 'exact'] as const).map((value) => ({ value, label: t(`rules.match.${value}`) }))}
            onChange={(match) => onChange({ ...condition, match })}
          />
          <WordsInput
            label={t('rules.wordsLabel')}
            placeholder={t('rules.wordsPlaceholder')}
            words={condition.words}
            wrong={wrong}
            onChange={(words) => onChange({ ...condition, words })}
          />
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
      return (
        <>
          <YesNo label={label} words="has" value={condition.has} onChange={(has) => onChange({ ...condition, has })} />
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
  }
}

interface ChoicesProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly wrong: boolean;
  readonly onChange: (chosen: readonly Value[]) => void;
}

function Choices<Value extends string>({ options, chosen, wrong, onChange }: ChoicesProps<Value>) {
  return (
    <div className={css.choices} data-wrong={wrong || undefined}>
      {options.map(({ value, label }) => (
        <CheckRow
          inset="none"
          key={value}
          checked={chosen.includes(value)}
          onChange={(on) => onChange(on ? [...chosen, value] : chosen.filter((each) => each !== value))}
        >
          {label}
        </CheckRow>
      ))}
    </div>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly words: 'has' | 'open' | 'known' | 'held';
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

function YesNo({ label, words, value, onChange }: YesNoProps) {
  const { t } = useTranslation();
  return (
    <Select
      width={words === 'has' ? 'medium' : 'long'}
      aria-label={label}
      value={value ? 'yes' : 'no'}
      options={yesNo.map((one) => ({ value: one, label: t(`rules.${words}.${one}`) }))}
      onChange={(one) => onChange(one === 'yes')}
    />
  );
}
