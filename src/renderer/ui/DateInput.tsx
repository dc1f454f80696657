import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { dayOf, isoDate } from '../../shared/domain/hours/date';
import { dateText, parseDate } from './dateText';
import { useTranslation } from '../words/useTranslation';
import { DayPicker } from './DayPicker';
import { IconButton } from './IconButton';
import { TextInput } from './TextInput';
import css from './DateInput.module.css';

interface DateInputProps {
  readonly id?: string;
  /** `2026-11-08`; '' while what stands there is no date. */
  readonly value: string;
  readonly onChange: (date: string) => void;
  /** Of this computer, as `value`. */
  readonly today: string;
  readonly label: string;
  readonly wrong?: boolean;
  readonly describedBy?: string;
}

/** A date as people write one ("8/11", "08/11/2026"); tidied when the field is left, arrows step, the button opens a month. */
export function DateInput({ id, value, onChange, today, label, wrong = false, describedBy }: DateInputProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLSpanElement>(null);
  const input = useRef<HTMLInputElement>(null);
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.altKey) return setOpen(true);
    const day = dayOf(value) ?? dayOf(today) ?? 0;
    setTyped(null);
    onChange(isoDate(day + (event.key === 'ArrowUp' ? 1 : -1)));
  }
  function settle(): void {
    setOpen(false);
    input.current?.focus();
  }
  return (
    <span ref={field} className={css.date}>
      <TextInput
        id={id}
        ref={input}
        data-date
        aria-label={label}
        aria-describedby={describedBy}
        inputMode="numeric"
        placeholder={t('hours.datePattern')}
        maxLength={16}
        wrong={wrong}
        value={typed ?? dateText(value)}
        onKeyDown={onKeyDown}
        onChange={(text) => {
          setTyped(text);
          onChange(parseDate(text, today) ?? '');
        }}
        onBlur={() => {
          if (value !== '') setTyped(null);
        }}
      />
      <span className={css.opener}>
        <IconButton
          icon={IconCalendar}
          size={16}
          tight
          // Alt and the arrow down open it from the field.
          tabbable={false}
          expanded={open}
          label={t('hours.openMonth')}
          onClick={() => setOpen(!open)}
        />
      </span>
      {open && (
        <DayPicker
          anchor={field}
          label={label}
          value={value}
          today={today}
          onChoose={(date) => {
            setTyped(null);
            onChange(date);
            settle();
          }}
          onLeave={settle}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
