import { IconPlayerPlay } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { soundKinds, soundNames, soundVolumes, type SoundKind, type SoundName } from '../../../shared/contract/sounds';
import { MINUTE } from '../../../shared/kernel/instant';
import { useSettings } from '../../stores/settings';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useNow } from '../../ui/useNow';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { ChoiceRow } from '../settings/ChoiceRow';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import type { ChangeSettings } from '../settings/useChangeSettings';
import { trySound } from './playSound';
import { quietFor } from './quiet';

/** What may be heard, how it sounds and how loud; each can be tried. */
export function SoundSection({ change }: Pick<ChangeSettings, 'change'>) {
  const { t } = useTranslation();
  const { clock } = useDesk();
  const team = useTeam();
  const { sounds, soundVolume } = useSettings();
  const quiet = quietFor(team, useNow(clock, MINUTE));
  // A counter of one person hands nothing out and has nobody who could mention.
  const kinds = team.divided ? soundKinds : (['message'] as const);
  const choose = (kind: SoundKind, name: SoundName): void => {
    void change({ sounds: { ...sounds, [kind]: name } });
    void trySound(name, soundVolume);
  };
  return (
    <SettingsSection title={t('sound.section')}>
      {kinds.map((kind) => (
        <SoundRow
          key={kind}
          label={t(`sound.kinds.${team.divided ? kind : 'any'}.label`)}
          hint={t(`sound.kinds.${team.divided ? kind : 'any'}.hint`)}
          value={sounds[kind]}
          onChange={(name) => choose(kind, name)}
          onTry={() => void trySound(sounds[kind], soundVolume)}
        />
      ))}
      <ChoiceRow
        label={t('sound.volume')}
        hint={t(quiet !== null ? `sound.quiet.${quiet}` : team.divided ? 'sound.when' : 'sound.whenAlone')}
        value={soundVolume}
        options={soundVolumes.map((value) => ({ value, label: t(`sound.volumes.${value}`) }))}
        onChange={(volume) => void change({ soundVolume: volume })}
      />
    </SettingsSection>
  );
}

interface SoundRowProps {
  readonly label: string;
  readonly hint: string;
  readonly value: SoundName;
  readonly onChange: (name: SoundName) => void;
  readonly onTry: () => void;
}

function SoundRow({ label, hint, value, onChange, onTry }: SoundRowProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <SettingRow label={label} hint={hint} htmlFor={id}>
      <Select
        id={id}
        width="medium"
        value={value}
        options={soundNames.map((name) => ({ value: name, label: t(`sound.names.${name}`) }))}
        onChange={onChange}
      />
      <Button
        icon={IconPlayerPlay}
        disabled={value === 'off'}
        aria-label={t('sound.tryOne', { label })}
        title={value === 'off' ? t('sound.tryOff') : undefined}
        onClick={onTry}
      >
        {t('sound.try')}
      </Button>
    </SettingRow>
  );
}
