import { useState } from 'react';
import { TextInput } from './TextInput';

interface NumberInputProps {
  readonly id?: string;
  /** null: nothing stands there. NaN: what stands there is no whole number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly label: string;
  readonly wrong?: boolean;
  readonly disabled?: boolean;
}

/** A whole number, or nothing; arrows step by one. */
export function NumberInput({ value, onChange, label, wrong = false, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null || Number.isNaN(value) ? '' : String(value));
  const step = (by: 1 | -1): void => {
    setTyped(null);
    onChange(Math.max(1, (value === null || Number.isNaN(value) ? 0 : value) + by));
  };
  return (
    <TextInput
      {...rest}
      width="short"
      inputMode="numeric"
      aria-label={label}
      wrong={wrong || Number.isNaN(value)}
      value={shown}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        event.preventDefault();
        step(event.key === 'ArrowUp' ? 1 : -1);
      }}
      onChange={(text) => {
        setTyped(text);
        const clean = text.trim();
        onChange(clean === '' ? null : /^\d{1,6}$/.test(clean) ? Number(clean) : NaN);
      }}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
      }}
    />
  );
}
