import { useId } from 'react';
import { SettingRow } from './SettingRow';
import css from './Settings.module.css';

interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly disabled?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One of a few, side by side; arrows move between them. */
export function ChoiceRow<Value extends string>(props: ChoiceRowProps<Value>) {
  const { label, hint, value, options, disabled = false, onChange } = props;
  const name = useId();
  return (
    <SettingRow label={label} hint={hint}>
      <div className={css.choice} role="radiogroup" aria-label={label}>
        {options.map((option) => (
          <label key={option.value} className={css.option}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </SettingRow>
  );
}
