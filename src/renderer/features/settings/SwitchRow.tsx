import { useId, type ReactNode } from 'react';
import { Switch } from '../../ui/Switch';
import { SettingRow } from './SettingRow';

interface SwitchRowProps {
  readonly label: string;
  readonly hint: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children?: ReactNode;
}

export function SwitchRow({ label, hint, checked, disabled = false, onChange, children }: SwitchRowProps) {
  const id = useId();
  return (
    <SettingRow label={label} hint={hint} htmlFor={id}>
      {children}
      <Switch id={id} checked={checked} disabled={disabled} onChange={onChange} />
    </SettingRow>
  );
}
