import { useTranslation } from '../../words/useTranslation';
import css from './Diagnostics.module.css';
import { FactCard } from './FactCard';
import { Folder } from './Folder';
import { askApp } from './questions';
import { useAnswer } from './useAnswer';

/** What runs here and where it keeps things. */
export function Versions() {
  const { t } = useTranslation();
  const { value: app, failure } = useAnswer(askApp);
  if (!app) return <p className={css.lead}>{failure ? t('diagnostics.versions.failed') : t('diagnostics.waiting')}</p>;
  const versions = [
    { name: t('diagnostics.versions.app'), value: app.version },
    { name: t('diagnostics.versions.electron'), value: app.electron },
    { name: t('diagnostics.versions.chromium'), value: app.chromium },
    { name: t('diagnostics.versions.platform'), value: app.platform },
    { name: t('diagnostics.versions.packaged'), value: app.packaged ? t('diagnostics.yes') : t('diagnostics.no') },
  ];
  const folders = [
    { name: t('diagnostics.versions.profile'), value: <Folder path={app.profileFolder} /> },
    { name: t('diagnostics.versions.logs'), value: <Folder path={app.logFolder} /> },
  ];
  return (
    <div className={css.column}>
      <h2 className={css.heading}>{t('diagnostics.sections.versions')}</h2>
      <FactCard title={t('diagnostics.versions.title')} facts={versions} />
      <FactCard title={t('diagnostics.versions.folders')} facts={folders} />
    </div>
  );
}
