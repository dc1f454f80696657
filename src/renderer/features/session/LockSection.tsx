import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { MINUTE } from '../../../shared/kernel/instant';
import { useSettings } from '../../stores/settings';
import { Select } from '../../ui/Select';
import { durationWords } from '../../words/durationWords';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import type { ChangeSettings } from '../settings/useChangeSettings';
import { useSelf } from './useSelf';

const lockTimes = [1, 2, 5, 10, 15, 30, 60] as const;
const awayTimes = [3, 5, 10, 15, 30] as const;

/** When a window locks by itself and when somebody counts as away; not there at a counter of one person. */
export function LockSection({ change }: Pick<ChangeSettings, 'change'>) {
  const { t } = useTranslation();
  const lockAfter = useSettings((settings) => settings.lockAfterMinutes);
  const awayAfter = useSettings((settings) => settings.awayAfterMinutes);
  const self = useSelf();
  if (self === null) return null;
  const locked = may(self.person, 'manageSettings') ? null : t('settings.locked');
  return (
    <SettingsSection title={t('session.lock.section')} locked={locked}>
      <MinutesRow
        label={t('session.lock.label')}
        hint={t('session.lock.hint')}
        value={lockAfter}
        times={lockTimes}
        onChange={(lockAfterMinutes) => void change({ lockAfterMinutes })}
      />
      <MinutesRow
        label={t('session.lock.away')}
        hint={t('session.lock.awayHint')}
        value={awayAfter}
        times={awayTimes}
        onChange={(awayAfterMinutes) => void change({ awayAfterMinutes })}
      />
    </SettingsSection>
  );
}

interface MinutesRowProps {
  readonly label: string;
  readonly hint: string;
  readonly value: number | null;
  readonly times: readonly number[];
  readonly onChange: (minutes: number | null) => void;
}

function MinutesRow({ label, hint, value, times, onChange }: MinutesRowProps) {
  const { t } = useTranslation();
  const id = useId();
  // What was set in another way stays to choose.
  const offered = value === null || times.includes(value) ? times : [...times, value].sort((one, two) => one - two);
  const options = offered.map((minutes) => ({
    value: String(minutes),
    label: t('session.lock.after', { time: durationWords(minutes * MINUTE) }),
  }));
  return (
    <SettingRow label={label} hint={hint} htmlFor={id}>
      <Select
        id={id}
        width="long"
        value={value === null ? 'never' : String(value)}
        options={[...options, { value: 'never', label: t('session.lock.never') }]}
        onChange={(choice) => onChange(choice === 'never' ? null : Number(choice))}
      />
    </SettingRow>
  );
}
