import { IconCalendar } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { dayHeading, fullMoment, isoDay } from '../../words/moments';
import { useDesk } from '../app/desk';
import css from './StreamLine.module.css';

interface DayLineProps {
  readonly at: Instant;
  readonly onDay: (at: Instant) => void;
}

/** The heading of a day; a click asks for another day and goes there. */
export function DayLine({ at, onDay }: DayLineProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  function goTo(day: string): void {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    // While a year is being typed it is one of the first century.
    if (year >= 2000) onDay(new Date(year, month - 1, date).getTime());
  }
  return (
    <div className={css.day}>
      <button
        type="button"
        className={css.dayButton}
        title={t('conversation.goToDay', { day: fullMoment(at) })}
        onClick={() => field.current?.showPicker()}
      >
        <time>{dayHeading(at, clock())}</time>
        <IconCalendar size={13} stroke={1.8} aria-hidden="true" />
      </button>
      <input
        ref={field}
        className={css.dayField}
        type="date"
        tabIndex={-1}
        aria-label={t('conversation.day')}
        max={isoDay(clock())}
        defaultValue={isoDay(at)}
        onChange={(event) => goTo(event.currentTarget.value)}
      />
    </div>
  );
}
