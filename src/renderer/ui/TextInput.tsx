import type { InputHTMLAttributes, Ref } from 'react';
import css from './inputs.module.css';

interface TextInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'style' | 'onChange' | 'value' | 'width'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: 'short' | 'medium' | 'long' | 'whole';
  readonly wrong?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line to write in; its name comes from a label or from `aria-label`. */
export function TextInput({ value, onChange, width = 'whole', wrong = false, ...rest }: TextInputProps) {
  return (
    <input
      autoComplete="off"
      spellCheck={false}
      type="text"
      {...rest}
      className={css.input}
      data-width={width}
      aria-invalid={wrong || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
