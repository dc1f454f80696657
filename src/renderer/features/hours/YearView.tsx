import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { clockText } from '../../../shared/domain/hours/describeHours';
import { dayOf, weekdayOf } from '../../../shared/domain/hours/date';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { yearDays, type YearDay } from '../../../shared/domain/hours/yearDays';
import { IconButton } from '../../ui/IconButton';
import { useDesk } from '../app/desk';
import { SettingsSection } from '../settings/SettingsSection';
import css from './CompanyHours.module.css';

const kinds = ['open', 'closed', 'holiday', 'special-open', 'special-closed'] as const;

/** How many days an arrow goes on. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A whole year at a glance: what is open, which holidays close, which days are special. */
export function YearView({ hours }: { readonly hours: OpeningHours }) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [year, setYear] = useState(() => new Date(clock()).getFullYear());
  const days = useMemo(() => yearDays(hours, year), [hours, year]);
  const [told, setTold] = useState<YearDay | null>(null);
  const months = Array.from({ length: 12 }, (_none, month) =>
    days.filter(({ date }) => Number(date.slice(5, 7)) === month + 1),
  );
  const special = days.filter(({ kind }) => kind !== 'open' && kind !== 'closed');
  const shown = told ?? special.find(({ date }) => (dayOf(date) ?? 0) * 86_400_000 >= clock()) ?? null;
  function onKeyDown(event: KeyboardEvent): void {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = days.findIndex(({ date }) => date === (told ?? shown)?.date);
    setTold(days[Math.max(0, Math.min(days.length - 1, place + step))] ?? null);
  }
  return (
    <SettingsSection title={t('hours.year.title')}>
      <div className={css.year}>
        <div className={css.yearStep}>
          <IconButton
            icon={IconChevronLeft}
            size={16}
            label={t('hours.year.before')}
            onClick={() => setYear(year - 1)}
          />
          <strong>{year}</strong>
          <IconButton
            icon={IconChevronRight}
            size={16}
            label={t('hours.year.after')}
            onClick={() => setYear(year + 1)}
          />
        </div>
        <div
          className={css.months}
          role="group"
          tabIndex={0}
          aria-label={t('hours.year.days', { year })}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setTold(null)}
        >
          {months.map((month, place) => (
            <Month key={place} place={place} days={month} told={told?.date ?? ''} onTell={setTold} />
          ))}
        </div>
        <p className={css.told} role="status">
          {shown === null ? t('hours.year.hint') : wordsOf(t, shown)}
        </p>
        <div className={css.legend}>
          {kinds.map((kind) => (
            <span key={kind} className={css.legendItem}>
              <span className={css.dot} data-kind={kind} aria-hidden="true" />
              {t(`hours.year.kinds.${kind}`)}
            </span>
          ))}
        </div>
      </div>
    </SettingsSection>
  );
}

function wordsOf(t: ReturnType<typeof useTranslation>['t'], { date, kind, name, periods }: YearDay): string {
  const day = date.split('-').reverse().join('/');
  const weekday = t(`hours.weekdays.d${weekdayOf(dayOf(date) ?? 0) as 0 | 1 | 2 | 3 | 4 | 5 | 6}`);
  const times = periods.map(({ from, to }) => `${clockText(from)}–${clockText(to)}`).join(', ');
  const what = [t(`hours.year.kinds.${kind}`), name, times].filter((part) => part !== '').join(' · ');
  return `${weekday}, ${day}: ${what}`;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

interface MonthProps {
  readonly place: number;
  readonly days: readonly YearDay[];
  /** The date of the day that is told about. */
  readonly told: string;
  readonly onTell: (day: YearDay) => void;
}

function Month({ place, days, told, onTell }: MonthProps) {
  const { t } = useTranslation();
  const [first] = days;
  const offset = first === undefined ? 0 : weekdayOf(dayOf(first.date) ?? 0);
  const name = t(`hours.year.months.m${(place + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`);
  return (
    <div className={css.month}>
      <span className={css.monthName}>{name}</span>
      <div className={css.grid} aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday} className={css.weekday}>
            {t(`hours.weekdays.d${weekday}`).slice(0, 1)}
          </span>
        ))}
      </div>
      <div className={css.grid} role="list" aria-label={name}>
        {days.map((day, index) => (
          <span
            key={day.date}
            role="listitem"
            className={css.day}
            data-kind={day.kind}
            data-told={day.date === told || undefined}
            style={index === 0 ? { gridColumnStart: offset + 1 } : undefined}
            aria-label={wordsOf(t, day)}
            onMouseEnter={() => onTell(day)}
          >
            {Number(day.date.slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}
