import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number; what is no number is shown as 0 and said to be wrong by the check. */
export function NumberField({ label, hint, value, min, max, onChange }: NumberFieldProps) {
  return (
    <LabelledField label={label} hint={hint}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          type="number"
          aria-describedby={describedBy}
          wrong={value < min || value > max}
          width="medium"
          min={min}
          max={max}
          value={String(value)}
          onChange={(text) => onChange(Number.isFinite(Number(text)) ? Math.trunc(Number(text)) : 0)}
        />
      )}
    </LabelledField>
  );
}
