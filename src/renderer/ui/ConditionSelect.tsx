import { Select } from './Select';

/** Stands for "any" in the list alone: nothing else is called by one blank. */
const ANY = ' ';

interface ConditionSelectProps<Value extends string> {
  readonly label: string;
  /** What having no condition is called. */
  readonly any: string;
  /** null: no condition. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

/** One condition of a list or a search: any, or one of these. */
export function ConditionSelect<Value extends string>(props: ConditionSelectProps<Value>) {
  const { label, any, value, options, onChange } = props;
  return (
    <Select<Value | typeof ANY>
      aria-label={label}
      value={value ?? ANY}
      options={[{ value: ANY, label: any }, ...options]}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
    />
  );
}
