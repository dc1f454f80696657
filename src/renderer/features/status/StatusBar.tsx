import { useTranslation } from '../../words/useTranslation';
import { useConnection } from '../../stores/connection';
import { useDiagnostics } from '../../stores/diagnostics';
import { barTone, qualityTone } from './barTone';
import { BackupFact } from './BackupFact';
import { EngineFact } from './EngineFact';
import { LastNotice } from './LastNotice';
import { OutboxFact } from './OutboxFact';
import css from './StatusBar.module.css';

/** One line of true facts: who we are, whether messages come and go, and what the engine is doing. */
export function StatusBar() {
  const { t } = useTranslation();
  const status = useConnection((state) => state.status);
  const alarms = useDiagnostics((state) => state.diagnostics?.alarms ?? 0);
  const isOpen = status !== null && status.kind !== 'none';
  return (
    <footer className={css.bar} aria-label={t('status.label')}>
      <span className={css.number} title={status?.verifiedName ?? undefined}>
        <span className={css.dot} data-tone={barTone(status)} aria-hidden="true" />
        {isOpen
          ? `${status.displayPhoneNumber ?? status.phoneNumberId} ${t(`status.api.${status.api}`)}`
          : t('status.noNumber')}
      </span>
      {status?.kind === 'demonstration' && (
        <span className={css.demo} title={t('status.demonstrationHint')}>
          {t('status.demonstration')}
        </span>
      )}
      {isOpen && status.webhook !== 'confirmed' && (
        <span className={css.fact} data-tone={status.webhook === 'starting' ? 'quiet' : 'waiting'}>
          {t(`status.webhook.${status.webhook}`)}
        </span>
      )}
      {isOpen && (
        <span className={`${css.fact} ${css.spare}`} data-tone={qualityTone(status.quality)}>
          {t(`status.quality.${status.quality}`)}
        </span>
      )}
      <LastNotice />
      <OutboxFact />
      <span className={css.space} />
      {alarms > 0 && <span className={`${css.fact} ${css.spare}`}>{t('status.alarms', { count: alarms })}</span>}
      <BackupFact />
      <EngineFact />
    </footer>
  );
}
