import { useTranslation } from '../../words/useTranslation';
import { Folder } from '../diagnostics/Folder';
import { askApp } from '../diagnostics/questions';
import { useAnswer } from '../diagnostics/useAnswer';
import { SettingRow } from './SettingRow';
import { SettingsSection } from './SettingsSection';

/** Where everything lies on this computer. */
export function DataSection() {
  const { t } = useTranslation();
  const { value: app } = useAnswer(askApp);
  if (!app) return null;
  return (
    <SettingsSection title={t('settings.sections.place')}>
      <SettingRow label={t('settings.place.profile')} hint={t('settings.place.text')}>
        <Folder path={app.profileFolder} />
      </SettingRow>
      <SettingRow label={t('settings.place.logs')}>
        <Folder path={app.logFolder} />
      </SettingRow>
    </SettingsSection>
  );
}
