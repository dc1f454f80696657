import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { brazilStates } from '../../../shared/domain/hours/brazilHolidays';
import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import { Select } from '../../ui/Select';
import { SettingRow } from '../settings/SettingRow';

interface HolidayRowProps {
  readonly hours: OpeningHours;
  readonly onChange: (hours: OpeningHours) => void;
}

/** Which holidays close: none, the national ones, or those of a state too. */
export function HolidayRow({ hours, onChange }: HolidayRowProps) {
  const { t } = useTranslation();
  const id = useId();
  const value = hours.holidaysOf === undefined ? 'none' : (hours.holidaysOf ?? 'national');
  function choose(choice: string): void {
    const { holidaysOf: _, ...rest } = hours;
    onChange(choice === 'none' ? rest : { ...rest, holidaysOf: choice === 'national' ? null : choice });
  }
  const states = brazilStates()
    .map((code) => ({ value: code, state: t(`hours.states.${code as 'SP'}`) }))
    .sort((one, other) => one.state.localeCompare(other.state, 'pt-BR'))
    .map(({ value: code, state }) => {
      return { value: code, label: t('hours.holidaysState', { state }), group: t('hours.holidaysStates') };
    });
  return (
    <SettingRow label={t('hours.holidays')} hint={t('hours.holidaysHint')} htmlFor={id}>
      <Select
        id={id}
        width="long"
        value={value}
        options={[
          { value: 'none', label: t('hours.holidaysNone') },
          { value: 'national', label: t('hours.holidaysNational') },
          ...states,
        ]}
        onChange={choose}
      />
    </SettingRow>
  );
}
