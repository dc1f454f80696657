import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import { momentOfLocal } from '../../words/localMoment';
import { dayHeading, fullMoment, isoDay } from '../../words/moments';
import { useDesk } from '../app/desk';
import css from './StreamLine.module.css';

const DayPicker = lazy(async () => ({ default: (await import('../../ui/DayPicker')).DayPicker }));

interface DayLineProps {
  readonly at: Instant;
  readonly onDay: (at: Instant) => void;
}

/** The heading of a day; a click asks for another day and goes there. */
export function DayLine({ at, onDay }: DayLineProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  function goTo(date: string): void {
    setOpen(false);
    // This line may soon be far away: the log takes the keys, and hands them to the message that is gone to.
    button.current?.closest<HTMLElement>('[role="log"]')?.focus({ preventScroll: true });
    const begin = momentOfLocal(date, 0);
    if (begin !== null) onDay(begin);
  }
  return (
    <div className={css.day}>
      <button
        ref={button}
        type="button"
        className={css.dayButton}
        title={t('conversation.goToDay', { day: fullMoment(at) })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <time>{dayHeading(at, clock())}</time>
        <IconCalendar size={13} stroke={1.8} aria-hidden="true" />
      </button>
      {open && (
        <Suspense>
          <DayPicker
            anchor={button}
            label={t('conversation.day')}
            value={isoDay(at)}
            today={isoDay(clock())}
            max={isoDay(clock())}
            onChoose={goTo}
            onLeave={() => {
              setOpen(false);
              button.current?.focus();
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
