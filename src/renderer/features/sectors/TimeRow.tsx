import { useId } from 'react';
import { DurationInput } from '../../ui/DurationInput';
import { SettingRow } from '../settings/SettingRow';

interface TimeRowProps {
  readonly label: string;
  readonly hint: string;
  /** ms */
  readonly value: number;
  readonly unit?: number;
  readonly problem: string | null;
  readonly onChange: (ms: number) => void;
}

/** One time of a sector's rules. */
export function TimeRow({ label, hint, value, unit, problem, onChange }: TimeRowProps) {
  const id = useId();
  return (
    <SettingRow label={label} hint={hint} htmlFor={id} problem={problem}>
      <DurationInput
        id={id}
        label={label}
        value={value}
        unit={unit}
        wrong={problem !== null}
        describedBy={problem === null ? undefined : `${id}-problem`}
        onChange={onChange}
      />
    </SettingRow>
  );
}
