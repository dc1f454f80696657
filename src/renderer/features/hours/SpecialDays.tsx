import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours, SpecialDay } from '../../../shared/domain/hours/openingHours';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { IconButton } from '../../ui/IconButton';
import { Problem } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { dateText } from '../../ui/dateText';
import { useDesk } from '../app/desk';
import type { HoursProblems, PlaceProblem } from './hoursProblems';
import { isoDay } from '../../words/moments';
import { PeriodList } from './PeriodList';
import { withPeriod } from './weekChange';
import css from './Hours.module.css';

interface SpecialDaysProps {
  readonly hours: OpeningHours;
  readonly problems: HoursProblems['special'];
  readonly onChange: (hours: OpeningHours) => void;
}

/** Dates that are unlike their weekday. */
export function SpecialDays({ hours, problems, onChange }: SpecialDaysProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const days = hours.specialDays;
  const put = (specialDays: readonly SpecialDay[]): void => onChange({ ...hours, specialDays });
  const change = (place: number, part: Partial<SpecialDay>): void =>
    put(days.map((day, each) => (each === place ? { ...day, ...part } : day)));
  const focus = (selector: string): void => {
    requestAnimationFrame(() =>
      Array.from(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])
        .at(-1)
        ?.focus(),
    );
  };
  return (
    <div className={css.special} ref={box}>
      <div className={css.specialHead}>
        <div>
          <span className={css.specialTitle}>{t('hours.special.title')}</span>
          <span className={css.specialHint}>{t('hours.special.hint')}</span>
        </div>
        <Button
          icon={IconPlus}
          onClick={() => {
            put([...days, { date: '', name: '', periods: [] }]);
            focus('[data-date]');
          }}
        >
          {t('hours.special.add')}
        </Button>
      </div>
      {days.map((day, place) => (
        <SpecialRow
          key={place}
          day={day}
          place={place + 1}
          problem={problems.get(place) ?? null}
          onChange={(part) => change(place, part)}
          onRemove={() => {
            put(days.filter((_day, each) => each !== place));
            focus('button');
          }}
        />
      ))}
    </div>
  );
}

interface SpecialRowProps {
  readonly day: SpecialDay;
  readonly place: number;
  readonly problem: PlaceProblem | null;
  readonly onChange: (part: Partial<SpecialDay>) => void;
  readonly onRemove: () => void;
}

function SpecialRow({ day, place, problem, onChange, onRemove }: SpecialRowProps) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const [today] = useState(() => isoDay(clock()));
  const name = day.name || dateText(day.date);
  return (
    <div className={css.specialDay}>
      <DateInput
        label={t('hours.special.date', { place })}
        today={today}
        wrong={problem === 'date' || problem === 'twice'}
        value={day.date}
        onChange={(date) => onChange({ date })}
      />
      <TextInput
        aria-label={t('hours.special.name', { place })}
        placeholder={t('hours.special.namePlaceholder')}
        maxLength={60}
        value={day.name}
        onChange={(text) => onChange({ name: text })}
      />
      <span className={css.tools}>
        <IconButton
          icon={IconPlus}
          size={16}
          label={t('hours.add', { day: name })}
          onClick={() => onChange({ periods: withPeriod(day.periods) })}
        />
        <IconButton icon={IconTrash} size={16} label={t('hours.special.remove', { place })} onClick={onRemove} />
      </span>
      <span className={css.specialPeriods}>
        <PeriodList
          name={name}
          periods={day.periods}
          wrong={problem === 'unreadable' || problem === 'empty' || problem === 'overlap'}
          onChange={(periods) => onChange({ periods })}
        />
        {problem !== null && <Problem>{t(`hours.problems.${problem}`)}</Problem>}
      </span>
    </div>
  );
}
