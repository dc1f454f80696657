import { IconSettings } from '@tabler/icons-react';
import { openSettings, settingsPageNames } from '../../stores/settingsPage';
import { useTranslation } from '../../words/useTranslation';
import { focusPlace } from '../app/focusPlace';
import { useTeam } from '../service/team';
import type { PaletteEntry } from './paletteEntry';

/** The pages of the settings, each by its own name. */
export function useSettingsEntries(): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const { reading } = useTeam();
  // A history that is only read has no settings.
  if (reading) return [];
  return settingsPageNames.map((page) => ({
    id: `settings-${page}`,
    group: 'places',
    icon: IconSettings,
    title: t('palette.settingsPage', { page: t(`settings.pages.${page}`) }),
    words: t(`palette.words.pages.${page}`),
    run: () => {
      openSettings(page);
      focusPlace('settings');
    },
  }));
}
