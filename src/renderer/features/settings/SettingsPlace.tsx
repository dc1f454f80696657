import {
  IconAdjustments,
  IconBolt,
  IconClock,
  IconDatabase,
  IconListTree,
  IconMessageBolt,
  IconMessages,
  IconQrcode,
  IconRoute,
  IconShieldCheck,
  IconUsers,
} from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { useSettingsPage } from '../../stores/settingsPage';
import { BackupPage } from '../backup/BackupPage';
import { AutomaticPage } from '../automatic/AutomaticPage';
import { CompanyHoursPage } from '../hours/CompanyHoursPage';
import { MacrosPage } from '../macros/MacrosPage';
import { RepliesPage } from '../replies/RepliesPage';
import { RulesPage } from '../rules/RulesPage';
import { SectorsPage } from '../sectors/SectorsPage';
import { TeamPage } from '../team/TeamPage';
import { SharePage } from '../share/SharePage';
import { DataPage } from './DataPage';
import { GeneralPage } from './GeneralPage';
import css from './Settings.module.css';

const pages = [
  ['general', IconAdjustments],
  ['team', IconUsers],
  ['sectors', IconListTree],
  ['hours', IconClock],
  ['automatic', IconMessages],
  ['rules', IconRoute],
  ['replies', IconMessageBolt],
  ['macros', IconBolt],
  ['share', IconQrcode],
  ['data', IconDatabase],
  ['backup', IconShieldCheck],
] as const;

/** The settings: their pages on the left, the one that is open beside them. */
export function SettingsPlace() {
  const { t } = useTranslation();
  const page = useSettingsPage((state) => state.page);
  const show = useSettingsPage((state) => state.show);
  return (
    <div className={css.frame}>
      <nav className={css.pages} aria-label={t('settings.pages.label')} data-pane="settings-pages">
        <p className={css.navTitle}>{t('settings.title')}</p>
        {pages.map(([name, Icon]) => (
          <button
            key={name}
            type="button"
            className={css.pageLink}
            aria-current={page === name ? 'page' : undefined}
            data-pane-focus={page === name || undefined}
            onClick={() => show(name)}
          >
            <Icon size={18} stroke={1.7} aria-hidden="true" />
            <span>{t(`settings.pages.${name}`)}</span>
          </button>
        ))}
      </nav>
      <div className={css.place} key={page} data-pane="settings">
        {page === 'general' && <GeneralPage />}
        {page === 'team' && <TeamPage />}
        {page === 'sectors' && <SectorsPage />}
        {page === 'replies' && <RepliesPage />}
        {page === 'macros' && <MacrosPage />}
        {page === 'share' && <SharePage />}
        {page === 'hours' && <CompanyHoursPage />}
        {page === 'automatic' && <AutomaticPage />}
        {page === 'rules' && <RulesPage />}
        {page === 'data' && <DataPage />}
        {page === 'backup' && <BackupPage />}
      </div>
    </div>
  );
}
