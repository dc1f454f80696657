import { IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Period } from '../../../shared/domain/hours/openingHours';
import { IconButton } from '../../ui/IconButton';
import { TimeInput } from '../../ui/TimeInput';
import css from './Hours.module.css';

interface PeriodListProps {
  /** Of the day, for what is said of each field. */
  readonly name: string;
  readonly periods: readonly Period[];
  readonly wrong: boolean;
  readonly onChange: (periods: readonly Period[]) => void;
}

/** The periods of one day, each from–until. */
export function PeriodList({ name, periods, wrong, onChange }: PeriodListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLSpanElement>(null);
  const change = (place: number, part: Partial<Period>): void =>
    onChange(periods.map((period, each) => (each === place ? { ...period, ...part } : period)));
  function remove(place: number): void {
    onChange(periods.filter((_period, each) => each !== place));
    // What had the focus is gone: on to what is left of the day.
    requestAnimationFrame(() => {
      const day = list.current?.parentElement;
      (list.current?.querySelector('input') ?? day?.querySelector('button'))?.focus();
    });
  }
  return (
    <span className={css.periods} ref={list}>
      {periods.length === 0 && <span className={css.closed}>{t('hours.closed')}</span>}
      {periods.map((period, place) => (
        <span key={place} className={css.period}>
          <TimeInput
            label={t('hours.from', { day: name, place: place + 1 })}
            value={period.from}
            wrong={wrong}
            onChange={(from) => change(place, { from })}
          />
          <span className={css.to}>{t('hours.to')}</span>
          <TimeInput
            label={t('hours.until', { day: name, place: place + 1 })}
            value={period.to}
            wrong={wrong}
            onChange={(to) => change(place, { to })}
          />
          {period.to < period.from && <span className={css.to}>{t('hours.nextDay')}</span>}
          <IconButton
            icon={IconX}
            size={15}
            label={t('hours.remove', { day: name, place: place + 1 })}
            onClick={() => remove(place)}
          />
        </span>
      ))}
    </span>
  );
}
