import { useId, type ReactNode } from 'react';
import css from './CheckRow.module.css';

interface CheckRowProps {
  readonly kind?: 'checkbox' | 'radio';
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
  /** none: it stands among fields, not in a box of rows. */
  readonly inset?: 'row' | 'none';
  /** Stands before the words: a face. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** One of many to tick; the whole line is its label. */
export function CheckRow({
  kind = 'checkbox',
  name,
  checked,
  disabled,
  onChange,
  hint,
  mark,
  inset = 'row',
  children,
}: CheckRowProps) {
  const id = useId();
  return (
    <label className={css.row} htmlFor={id} data-inset={inset} data-disabled={disabled || undefined}>
      <input
        id={id}
        type={kind}
        name={name}
        className={css.box}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {mark}
      <span className={css.words}>
        <span className={css.label}>{children}</span>
        {hint && (
          <span className={css.hint} id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
