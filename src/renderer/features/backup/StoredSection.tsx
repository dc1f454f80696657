import { IconArchive } from '@tabler/icons-react';
import type { BackupState, StoredBackup } from '../../../shared/contract/backup';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { fullMoment, plainMoment, sizeWords } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { drillDays, newestOf } from './backupFacts';
import type { ArchivePurpose } from './archivePurpose';
import css from './Backup.module.css';

interface StoredSectionProps {
  readonly state: BackupState;
  readonly locked: string | null;
  readonly onOpen: (what: ArchivePurpose, file: string) => void;
  readonly onPick: () => void;
}

/** The backups that lie in the folder, and the way back from each. */
export function StoredSection({ state, locked, onOpen, onPick }: StoredSectionProps) {
  const { t } = useTranslation();
  const now = useNow(useDesk().clock);
  const days = drillDays(state, now);
  const newest = newestOf(state);
  return (
    <SettingsSection title={t('backup.stored.section')} locked={locked}>
      {days !== null && newest !== null && (
        <div className={css.drill}>
          <SettingRow label={t('backup.stored.drill', { days })} hint={t('backup.stored.drillText')}>
            <Button tone="main" onClick={() => onOpen('restore', newest.file)}>
              {t('backup.stored.drillButton')}
            </Button>
          </SettingRow>
        </div>
      )}
      {state.stored.length === 0 ? (
        <p className={css.none}>{t('backup.stored.none')}</p>
      ) : (
        <ul className={css.list}>
          {state.stored.map((stored) => (
            <Stored key={stored.file} stored={stored} now={now} onOpen={(what) => onOpen(what, stored.file)} />
          ))}
        </ul>
      )}
      <SettingRow label={t('backup.stored.other')} hint={t('backup.stored.otherHint')}>
        <Button onClick={onPick}>{t('backup.stored.pick')}</Button>
      </SettingRow>
    </SettingsSection>
  );
}

interface StoredProps {
  readonly stored: StoredBackup;
  readonly now: number;
  readonly onOpen: (what: ArchivePurpose) => void;
}

function Stored({ stored, now, onOpen }: StoredProps) {
  const { t } = useTranslation();
  const when = plainMoment(stored.createdAt, now);
  const verified = stored.verifiedAt !== null;
  return (
    <li className={css.item}>
      <IconArchive size={18} stroke={1.6} aria-hidden="true" />
      <span className={css.when} title={fullMoment(stored.createdAt)}>
        {when}
      </span>
      <span className={css.size}>{sizeWords(stored.size)}</span>
      <span className={css.mark} data-verified={verified || undefined}>
        {verified ? t('backup.stored.verified') : t('backup.stored.unverified')}
      </span>
      <Button aria-label={t('review.open.readOne', { when })} onClick={() => onOpen('read')}>
        {t('review.open.read')}
      </Button>
      <Button aria-label={`${t('backup.stored.restore')}: ${when}`} onClick={() => onOpen('restore')}>
        {t('backup.stored.restore')}
      </Button>
    </li>
  );
}
