import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { dayOf, isoDate } from '../../shared/domain/hours/date';
import { useTranslation } from '../words/useTranslation';
import { dateText, parseDate } from './dateText';
import { dayWithin } from './dayLimits';
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
  /** Calendar and arrows stay between these; what is typed beyond them is for the form to refuse, in its words. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly label: string;
  readonly wrong?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  /** Left with words that are no date; false as soon as something is changed. */
  readonly onUnreadable?: (unreadable: boolean) => void;
}

/** A date as people write one ("8/11", "08/11/2026"); tidied when the field is left, arrows step, the button opens a month. */
export function DateInput(props: DateInputProps) {
  const { id, value, today, min, max, label, wrong = false, describedBy, autoFocus, onUnreadable } = props;
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
    take(isoDate(dayWithin(day + (event.key === 'ArrowUp' ? 1 : -1), { min, max })));
  }
  function take(date: string): void {
    setTyped(null);
    onUnreadable?.(false);
    props.onChange(date);
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
        data-autofocus={autoFocus || undefined}
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
          onUnreadable?.(false);
          props.onChange(parseDate(text, today) ?? '');
        }}
        onBlur={() => {
          if (value !== '') setTyped(null);
          else onUnreadable?.((typed ?? '').trim() !== '');
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
          min={min}
          max={max}
          onChoose={(date) => {
            take(date);
            settle();
          }}
          onLeave={settle}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
