import { CheckRow } from '../../ui/CheckRow';
import { Select } from '../../ui/Select';
import { useTranslation } from '../../words/useTranslation';
import css from './Rules.module.css';

const yesNo = ['yes', 'no'] as const;

interface ChoicesProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly wrong: boolean;
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any of several. */
export function Choices<Value extends string>({ options, chosen, wrong, onChange }: ChoicesProps<Value>) {
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
  readonly words: 'has' | 'open' | 'known' | 'held' | 'pastTag' | 'ad';
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** One of two. */
export function YesNo({ label, words, value, onChange }: YesNoProps) {
  const { t } = useTranslation();
  return (
    <Select
      width={words === 'has' || words === 'pastTag' ? 'medium' : 'long'}
      aria-label={label}
      value={value ? 'yes' : 'no'}
      options={yesNo.map((one) => ({
        value: one,
        label: words === 'pastTag' || words === 'ad' ? t(`ruleParts.${words}.${one}`) : t(`rules.${words}.${one}`),
      }))}
      onChange={(one) => onChange(one === 'yes')}
    />
  );
}
