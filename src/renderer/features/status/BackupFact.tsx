import { useBackup } from '../../stores/backup';
import { useConnection } from '../../stores/connection';
import { openSettings } from '../../stores/settingsPage';
import { useNow } from '../../ui/useNow';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { standingOf, type BackupStanding } from '../backup/backupFacts';
import css from './StatusBar.module.css';
import { useAgo } from './useAgo';

const tones: Readonly<Record<BackupStanding, string>> = {
  none: 'waiting',
  failed: 'failed',
  old: 'waiting',
  fine: 'quiet',
};

/** How old the last backup is; the way to the page of the backups. */
export function BackupFact() {
  const { t } = useTranslation();
  const now = useNow(useDesk().clock, 60_000);
  const ago = useAgo();
  const state = useBackup((each) => each.state);
  const official = useConnection((each) => each.status?.kind === 'official');
  if (state === null) return null;
  const standing = standingOf(state, now);
  // The demonstration's customers are invented: nobody has to be urged to keep them.
  if (standing === 'none' && !official && state.running === null) return null;
  const words = state.running
    ? t('backup.bar.running')
    : t(`backup.bar.${standing}`, { ago: state.lastGood === null ? '' : ago(state.lastGood.at, now) });
  return (
    <button
      type="button"
      className={`${css.fact} ${css.way}`}
      data-tone={state.running ? 'quiet' : tones[standing]}
      onClick={() => openSettings('backup')}
    >
      {words}
    </button>
  );
}
