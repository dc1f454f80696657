import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Has the focus when the dialog around it appears. */
  readonly first?: boolean;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is no number is shown as 0 and said to be wrong by the check. */
export function NumberField({ label, hint, value, min, max, first = false, onChange }: NumberFieldProps) {
  return (
    <LabelledField label={label} hint={hint}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          type="number"
          aria-describedby={describedBy}
          wrong={value < min || value > max}
          width="medium"
          data-autofocus={first || undefined}
          min={min}
          max={max}
          value={String(value)}
          onChange={(text) => onChange(Number.isFinite(Number(text)) ? Math.trunc(Number(text)) : 0)}
        />
      )}
    </LabelledField>
  );
}
