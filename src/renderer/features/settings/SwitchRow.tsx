import { useId, type ReactNode } from 'react';
import { SettingRow } from './SettingRow';
import css from './Settings.module.css';

interface SwitchRowProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}

export function SwitchRow({ label, hint, checked, disabled, onChange, children }: SwitchRowProps) {
  const id = useId();
  return (
    <SettingRow label={label} hint={hint} htmlFor={id}>
      {children}
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.switch}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </SettingRow>
  );
}
