import type { CSSProperties, Ref, TextareaHTMLAttributes } from 'react';
import css from './inputs.module.css';

interface TextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'className' | 'style' | 'onChange' | 'value'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly wrong?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines to write in, at least as many as `rows`; grows with them. Its name comes from a label or from `aria-label`. */
export function TextArea({ value, onChange, wrong = false, rows = 3, ...rest }: TextAreaProps) {
  return (
    <textarea
      autoComplete="off"
      {...rest}
      rows={rows}
      className={`${css.input} ${css.area}`}
      style={{ '--rows': rows } as CSSProperties}
      aria-invalid={wrong || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
