import { useTranslation } from '../../words/useTranslation';
import { may } from '../../../shared/domain/team/permissions';
import { useSettings } from '../../stores/settings';
import { Problem } from '../../ui/LabelledField';
import { CompanySection } from '../company/CompanySection';
import { LockSection } from '../session/LockSection';
import { ChoiceRow } from './ChoiceRow';
import { SoundSection } from '../sound/SoundSection';
import { NoticeSection } from './NoticeSection';
import { NumberSection } from './NumberSection';
import { SettingsPage } from './SettingsPage';
import { SettingsSection } from './SettingsSection';
import { SwitchRow } from './SwitchRow';
import { useTeam } from '../service/team';
import { useChangeSettings } from './useChangeSettings';

const themes = ['system', 'light', 'dark'] as const;
const enters = ['sends', 'breaks'] as const;

/** What people may set; every change is kept at once. */
export function GeneralPage() {
  const { t } = useTranslation();
  const settings = useSettings();
  const { me } = useTeam();
  const locked = me !== undefined && may(me, 'manageSettings') ? null : t('settings.locked');
  const { change, refused } = useChangeSettings();
  return (
    <SettingsPage title={t('settings.pages.general')} about={t('settings.saved')}>
      {refused && <Problem>{t('settings.failed', { code: refused })}</Problem>}
      <CompanySection />
      <SettingsSection title={t('settings.sections.look')}>
        <ChoiceRow
          label={t('settings.theme.label')}
          hint={t('settings.theme.hint')}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
          onChange={(theme) => void change({ theme })}
        />
      </SettingsSection>
      <SettingsSection title={t('settings.sections.writing')}>
        <ChoiceRow
          label={t('settings.enter.label')}
          hint={t('settings.enter.hint')}
          value={settings.enterSends ? 'sends' : 'breaks'}
          options={enters.map((value) => ({ value, label: t(`settings.enter.${value}`) }))}
          onChange={(value) => void change({ enterSends: value === 'sends' })}
        />
        <SwitchRow
          label={t('settings.receipts.label')}
          hint={[t('settings.receipts.hint'), locked].filter(Boolean).join(' ')}
          disabled={locked !== null}
          checked={settings.sendReadReceipts}
          onChange={(sendReadReceipts) => void change({ sendReadReceipts })}
        />
      </SettingsSection>
      <NoticeSection change={change} />
      <SoundSection change={change} />
      <LockSection change={change} />
      <NumberSection />
    </SettingsPage>
  );
}
