import type { SelectHTMLAttributes } from 'react';
import css from './inputs.module.css';

interface SelectProps<Value extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'className' | 'style' | 'onChange' | 'value' | 'width'
> {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly onChange: (value: Value) => void;
  readonly width?: 'short' | 'medium' | 'long' | 'whole';
}

/** One of several; the system's own list, which every keyboard and screen reader knows. */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  width = 'whole',
  ...rest
}: SelectProps<Value>) {
  return (
    <select
      {...rest}
      className={`${css.input} ${css.select}`}
      data-width={width}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
