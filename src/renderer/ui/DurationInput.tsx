import { useState, type KeyboardEvent } from 'react';
import { MINUTE } from '../../shared/kernel/instant';
import { durationWords, parseDuration } from '../words/durationWords';
import { TextInput } from './TextInput';

interface DurationInputProps {
  readonly id?: string;
  /** ms; NaN while what stands there is no length of time. */
  readonly value: number;
  readonly onChange: (ms: number) => void;
  /** What a bare number means, and how far an arrow goes, ms. */
  readonly unit?: number;
  readonly label: string;
  readonly wrong?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string;
}

/** A length of time as people write one ("3 min", "90 s", "1h30"); it is tidied when the field is left, arrows step. */
export function DurationInput({ value, onChange, unit = MINUTE, label, describedBy, ...rest }: DurationInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (Number.isNaN(value) ? '' : durationWords(value));
  function step(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const from = Number.isNaN(value) ? 0 : value;
    // To the next whole step, so that 3 min 20 s becomes 4 min and not 4 min 20 s.
    const next = event.key === 'ArrowUp' ? Math.floor(from / unit + 1) : Math.ceil(from / unit - 1);
    setTyped(null);
    onChange(Math.max(0, next * unit));
  }
  return (
    <TextInput
      {...rest}
      width="medium"
      value={shown}
      aria-label={label}
      aria-describedby={describedBy}
      onKeyDown={step}
      onChange={(text) => {
        setTyped(text);
        onChange(parseDuration(text, unit) ?? NaN);
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
      }}
    />
  );
}
