import { useState } from 'react';
import type { SearchFilter } from '../../../shared/domain/search/searchFilter';
import { DAY, type Instant } from '../../../shared/kernel/instant';
import { ConditionSelect } from '../../ui/ConditionSelect';
import { DateInput } from '../../ui/DateInput';
import { Problem } from '../../ui/LabelledField';
import { isoDay } from '../../words/moments';
import { momentOfLocal } from '../../words/localMoment';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import css from './SearchPane.module.css';

export interface ConditionProps {
  readonly filter: SearchFilter;
  readonly narrow: (change: Partial<SearchFilter>) => void;
}

/** Days back from today. */
const periods = [7, 30, 90, 365] as const;
/** Two days of the calendar instead. */
const DAYS = 'days';
/** Minutes. A day may have 23 or 25 hours; the calendar knows. */
const NEXT_DAY = 24 * 60;

/** Days back from today, or two days of the calendar. */
export function PeriodCondition({ filter, narrow }: ConditionProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  // While both days are being written anew there is none in the filter.
  const [choosing, setChoosing] = useState(false);
  const days = filter.from === null || filter.until !== null ? null : Math.round((clock() - filter.from) / DAY);
  const none = filter.from === null && filter.until === null;
  const period = choosing ? DAYS : none ? null : (periods.find((known) => known === days)?.toString() ?? DAYS);
  return (
    <>
      <ConditionSelect
        label={t('search.period')}
        any={t('search.anyTime')}
        value={period}
        options={[
          ...periods.map((known) => ({ value: String(known), label: t('search.lastDays', { count: known }) })),
          { value: DAYS, label: t('search.chooseDays') },
        ]}
        onChange={(chosen) => {
          setChoosing(chosen === DAYS);
          if (chosen === null) narrow({ from: null, until: null });
          else if (chosen === DAYS) narrow(lastMonth(clock()));
          else narrow({ from: clock() - Number(chosen) * DAY, until: null });
        }}
      />
      {period === DAYS && <TwoDays filter={filter} narrow={narrow} today={isoDay(clock())} />}
    </>
  );
}

function TwoDays({ filter: { from, until }, narrow, today }: ConditionProps & { readonly today: string }) {
  const { t } = useTranslation();
  const [unreadable, setUnreadable] = useState({ from: false, until: false });
  const turned = from !== null && until !== null && from >= until;
  const problem = unreadable.from || unreadable.until ? t('hours.noDate') : turned ? t('search.daysTurned') : null;
  return (
    <div className={css.days}>
      <DateInput
        label={t('search.fromDay')}
        today={today}
        max={today}
        wrong={unreadable.from || turned}
        value={from === null ? '' : isoDay(from)}
        onChange={(date) => narrow({ from: momentOfLocal(date, 0) })}
        onUnreadable={(wrong) => setUnreadable((before) => ({ ...before, from: wrong }))}
      />
      <span aria-hidden="true">{t('hours.to')}</span>
      <DateInput
        label={t('search.untilDay')}
        today={today}
        max={today}
        wrong={unreadable.until || turned}
        value={until === null ? '' : isoDay(until - 1)}
        onChange={(date) => narrow({ until: momentOfLocal(date, NEXT_DAY) })}
        onUnreadable={(wrong) => setUnreadable((before) => ({ ...before, until: wrong }))}
      />
      {problem !== null && <Problem>{problem}</Problem>}
    </div>
  );
}

/** Whole days, as the two fields say them. */
function lastMonth(now: Instant): Pick<SearchFilter, 'from' | 'until'> {
  return { from: momentOfLocal(isoDay(now - 30 * DAY), 0), until: momentOfLocal(isoDay(now), NEXT_DAY) };
}
