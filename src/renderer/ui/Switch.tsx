import css from './Switch.module.css';

interface SwitchProps {
  /** Where a label of its own names it. */
  readonly id?: string;
  /** Where no label stands beside it. */
  readonly label?: string;
  readonly title?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** On or off, at once. */
export function Switch({ label, checked, onChange, ...rest }: SwitchProps) {
  return (
    <input
      {...rest}
      type="checkbox"
      role="switch"
      className={css.switch}
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
