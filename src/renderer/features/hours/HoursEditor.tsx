import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { Problem } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { ChoiceRow } from '../settings/ChoiceRow';
import { SettingRow } from '../settings/SettingRow';
import { DayRow } from './DayRow';
import { HolidayRow } from './HolidayRow';
import { hoursProblems } from './hoursProblems';
import { SpecialDays } from './SpecialDays';
import { repeatDay, usualHours, withDay } from './weekChange';
import css from './Hours.module.css';

interface HoursEditorProps {
  readonly label: string;
  readonly hint: string;
  /** What no hours of one's own mean; absent: always. */
  readonly none?: string;
  readonly hours: OpeningHours | null;
  readonly onChange: (hours: OpeningHours | null) => void;
}

const zones = [
  ['America/Sao_Paulo', 'brasilia'],
  ['America/Manaus', 'manaus'],
  ['America/Cuiaba', 'cuiaba'],
  ['America/Rio_Branco', 'rioBranco'],
  ['America/Noronha', 'noronha'],
] as const;

/** When somebody or something is open: always, or a week with several periods a day, holidays and special days. */
export function HoursEditor({ label, hint, none, hours, onChange }: HoursEditorProps) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceRow
        label={label}
        hint={hint}
        value={hours === null ? 'always' : 'own'}
        options={[
          { value: 'always', label: none ?? t('hours.always') },
          { value: 'own', label: t('hours.own') },
        ]}
        onChange={(choice) => onChange(choice === 'always' ? null : usualHours(zoneHere()))}
      />
      {hours !== null && <Week hours={hours} onChange={onChange} />}
    </>
  );
}

/** The computer's zone, if the country can have it: some computers are left in UTC. */
function zoneHere(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone.startsWith('America/') ? zone : zones[0][0];
}

interface WeekProps {
  readonly hours: OpeningHours;
  readonly onChange: (hours: OpeningHours) => void;
}

function Week({ hours, onChange }: WeekProps) {
  const { t } = useTranslation();
  const zoneId = useId();
  const problems = hoursProblems(hours);
  // A zone of the computer that is none of the five stays to choose.
  const known: readonly { readonly value: string; readonly label: string }[] = zones.map(([zone, name]) => ({
    value: zone,
    label: t(`hours.zones.${name}`),
  }));
  const offered = known.some(({ value }) => value === hours.zone)
    ? known
    : [{ value: hours.zone, label: hours.zone }, ...known];
  return (
    <>
      <div className={css.week}>
        {hours.week.map((periods, day) => (
          <DayRow
            key={day}
            day={day}
            periods={periods}
            problem={problems.week.get(day) ?? null}
            onChange={(next) => onChange(withDay(hours, day, next))}
            onRepeat={(until) => onChange(repeatDay(hours, day, until))}
          />
        ))}
        {problems.never && <Problem>{t('hours.problems.never')}</Problem>}
      </div>
      <HolidayRow hours={hours} onChange={onChange} />
      <SpecialDays hours={hours} problems={problems.special} onChange={onChange} />
      <SettingRow label={t('hours.zone')} hint={t('hours.zoneHint')} htmlFor={zoneId}>
        <Select
          id={zoneId}
          width="long"
          value={hours.zone}
          options={offered}
          onChange={(zone) => onChange({ ...hours, zone })}
        />
      </SettingRow>
    </>
  );
}
