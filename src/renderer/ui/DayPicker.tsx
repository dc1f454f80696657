import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { dayOf, isoDate, weekdayOf } from '../../shared/domain/hours/date';
import { useTranslation } from '../words/useTranslation';
import { dateText } from './dateText';
import { dayWithin, isWithin } from './dayLimits';
import { IconButton } from './IconButton';
import { monthDays, monthLater } from './monthDays';
import { useDropped } from './useDropped';
import css from './DateInput.module.css';

interface DayPickerProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  /** `2026-11-08`, or ''. */
  readonly value: string;
  readonly today: string;
  /** No day before this one, none after that; as `value`. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChoose: (date: string) => void;
  /** Esc: nothing was chosen. */
  readonly onLeave: () => void;
  /** Something else was turned to. */
  readonly onClose: () => void;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
/** With Shift, in months. */
const years: Readonly<Record<string, number>> = { PageUp: -12, PageDown: 12 };

/** A month to choose a day from: arrows, Home, End and the pages move (by years with Shift), Enter takes, Esc leaves. */
export function DayPicker({ anchor, label, value, today, min, max, onChoose, onLeave, onClose }: DayPickerProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const marked = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState(() => dayWithin(dayOf(value) ?? dayOf(today) ?? 0, { min, max }));
  useDropped({ box, anchor, focused: marked, onClose });
  // The arrows beside the month keep the keyboard.
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) marked.current?.focus();
    moved.current = false;
  }, [at]);
  const date = isoDate(at);
  const month = Number(date.slice(5, 7)) as 1;
  const days = monthDays(date);
  const go = (day: number): void => setAt(dayWithin(day, { min, max }));
  const to: Readonly<Record<string, number>> = {
    Home: at - weekdayOf(at),
    End: at - weekdayOf(at) + 6,
    PageUp: monthLater(at, -1),
    PageDown: monthLater(at, 1),
  };
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return onLeave();
    }
    const step = steps[event.key];
    const pages = event.shiftKey ? years[event.key] : undefined;
    const next = pages === undefined ? (step === undefined ? to[event.key] : at + step) : monthLater(at, pages);
    if (next === undefined) return;
    event.preventDefault();
    // What stands around it has uses of its own for these keys.
    event.stopPropagation();
    moved.current = true;
    go(next);
  }
  return (
    <div ref={box} popover="manual" className={css.picker} role="dialog" aria-label={label} onKeyDown={onKeyDown}>
      <div className={css.head}>
        <Turn icon={IconChevronsLeft} label={t('hours.yearBefore')} onClick={() => go(monthLater(at, -12))} />
        <Turn icon={IconChevronLeft} label={t('hours.monthBefore')} onClick={() => go(monthLater(at, -1))} />
        <strong aria-live="polite">{`${t(`hours.year.months.m${month}`)} ${date.slice(0, 4)}`}</strong>
        <Turn icon={IconChevronRight} label={t('hours.monthAfter')} onClick={() => go(monthLater(at, 1))} />
        <Turn icon={IconChevronsRight} label={t('hours.yearAfter')} onClick={() => go(monthLater(at, 12))} />
      </div>
      <div className={css.grid} aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday} className={css.weekday}>
            {t(`hours.weekdays.d${weekday}`).slice(0, 1)}
          </span>
        ))}
      </div>
      <div className={css.grid}>
        {days.map((day, place) => (
          <button
            key={day}
            ref={day === date ? marked : undefined}
            type="button"
            className={css.day}
            tabIndex={day === date ? 0 : -1}
            aria-label={`${t(`hours.weekdays.d${weekdayOf(dayOf(day) ?? 0) as 0}`)}, ${dateText(day)}`}
            aria-pressed={day === value}
            data-today={day === today || undefined}
            disabled={!isWithin(day, { min, max })}
            style={place === 0 ? { gridColumnStart: weekdayOf(dayOf(day) ?? 0) + 1 } : undefined}
            onClick={() => onChoose(day)}
          >
            {Number(day.slice(8))}
          </button>
        ))}
      </div>
    </div>
  );
}

interface TurnProps {
  readonly icon: typeof IconChevronLeft;
  readonly label: string;
  readonly onClick: () => void;
}

function Turn({ icon, label, onClick }: TurnProps) {
  return <IconButton icon={icon} size={16} tight label={label} onClick={onClick} />;
}
