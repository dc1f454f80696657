import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { useExporting } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import { DiskSection } from '../disk/DiskSection';
import { FieldsSection } from '../fields/FieldsSection';
import { ImportSection } from '../importing/ImportSection';
import { useTeam } from '../service/team';
import { DataSection } from './DataSection';
import { SettingsPage } from './SettingsPage';
import { SettingRow } from './SettingRow';
import { SettingsSection } from './SettingsSection';

/** What goes out of Balcão and what comes in. */
export function DataPage() {
  const { t } = useTranslation();
  const { me } = useTeam();
  const exports = me !== undefined && may(me, 'exportEverything');
  return (
    <SettingsPage title={t('settings.pages.data')} about={t('settings.data.about')}>
      <FieldsSection />
      <SettingsSection title={t('settings.data.out')} locked={exports ? null : t('settings.data.ownerOnly')}>
        <SettingRow label={t('settings.data.everything')} hint={t('settings.data.everythingHint')}>
          <Button icon={IconFileExport} disabled={!exports} onClick={() => useExporting.getState().ask('everything')}>
            {t('settings.data.export')}
          </Button>
        </SettingRow>
      </SettingsSection>
      <ImportSection />
      <DiskSection />
      <DataSection />
    </SettingsPage>
  );
}
