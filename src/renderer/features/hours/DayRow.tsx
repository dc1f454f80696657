import { IconCalendarWeek, IconCopy, IconPlus } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import type { Period } from '../../../shared/domain/hours/openingHours';
import { IconButton } from '../../ui/IconButton';
import { Problem } from '../../ui/LabelledField';
import type { PlaceProblem } from './hoursProblems';
import { PeriodList } from './PeriodList';
import { withPeriod } from './weekChange';
import css from './Hours.module.css';

interface DayRowProps {
  /** 0 is Monday. */
  readonly day: number;
  readonly periods: readonly Period[];
  readonly problem: PlaceProblem | null;
  readonly onChange: (periods: readonly Period[]) => void;
  /** The same on the days before `until`. */
  readonly onRepeat: (until: 5 | 7) => void;
}

const names = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const;

/** One day of the week: closed, or its periods. */
export function DayRow({ day, periods, problem, onChange, onRepeat }: DayRowProps) {
  const { t } = useTranslation();
  const name = t(`hours.weekdays.${names[day] ?? 'd0'}`);
  return (
    <div className={css.day} role="group" aria-label={name}>
      <span className={css.dayName}>{name}</span>
      <PeriodList name={name} periods={periods} wrong={problem !== null} onChange={onChange} />
      <span className={css.tools}>
        <IconButton
          icon={IconPlus}
          size={16}
          label={t('hours.add', { day: name })}
          onClick={() => onChange(withPeriod(periods))}
        />
        <IconButton icon={IconCopy} size={16} label={t('hours.copy', { day: name })} onClick={() => onRepeat(5)} />
        <IconButton
          icon={IconCalendarWeek}
          size={16}
          label={t('hours.copyAll', { day: name })}
          onClick={() => onRepeat(7)}
        />
      </span>
      {problem !== null && (
        <span className={css.dayProblem}>
          <Problem>{t(`hours.problems.${problem}`)}</Problem>
        </span>
      )}
    </div>
  );
}
