import { useState, type KeyboardEvent } from 'react';
import { parseTimeOfDay, timeOfDayWords } from '../words/timeOfDay';
import { TextInput } from './TextInput';

interface TimeInputProps {
  /** Minutes after midnight, 0–1440; NaN while what stands there is no time. */
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  readonly label: string;
  readonly wrong?: boolean;
  readonly disabled?: boolean;
  readonly describedBy?: string | undefined;
  /** Left with words that are no time; false as soon as something is changed. */
  readonly onUnreadable?: (unreadable: boolean) => void;
}

const STEP = 15;
const DAY = 1440;

/** A time of day as people write one ("8", "8h30", "18:00"); it is tidied when the field is left, arrows step. */
export function TimeInput(props: TimeInputProps) {
  const { value, onChange, label, wrong, disabled, describedBy, onUnreadable } = props;
  const [typed, setTyped] = useState<string | null>(null);
  function step(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const from = Number.isNaN(value) ? 0 : value;
    const next = event.key === 'ArrowUp' ? Math.floor(from / STEP + 1) : Math.ceil(from / STEP - 1);
    setTyped(null);
    onUnreadable?.(false);
    onChange(Math.min(DAY, Math.max(0, next * STEP)));
  }
  return (
    <TextInput
      width="short"
      value={typed ?? (Number.isNaN(value) ? '' : timeOfDayWords(value))}
      aria-label={label}
      aria-describedby={describedBy}
      wrong={wrong}
      disabled={disabled}
      inputMode="numeric"
      onKeyDown={step}
      onChange={(text) => {
        setTyped(text);
        onUnreadable?.(false);
        onChange(parseTimeOfDay(text) ?? NaN);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        if (!Number.isNaN(value)) setTyped(null);
        else onUnreadable?.((typed ?? '').trim() !== '');
      }}
    />
  );
}
