import { IconAlertTriangle, IconCloudUpload, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import type { BackupAtUpdate, BackupState } from '../../../shared/contract/backup';
import { Button } from '../../ui/Button';
import { useNow } from '../../ui/useNow';
import { countWords } from '../../words/countWords';
import { plainMoment } from '../../words/moments';
import { useTranslation } from '../../words/useTranslation';
import { useDesk } from '../app/desk';
import { standingOf, type BackupStanding } from './backupFacts';
import { ProgressLine } from './ProgressLine';
import { useBackupWords } from './useBackupWords';
import css from './Backup.module.css';

interface NowCardProps {
  readonly state: BackupState;
  readonly locked: string | null;
  readonly onStart: () => void;
  readonly onCancel: () => void;
  /** Makes one every day from now on. */
  readonly onDaily: () => void;
}

const icons = {
  none: IconShieldOff,
  failed: IconAlertTriangle,
  old: IconAlertTriangle,
  fine: IconShieldCheck,
} as const;

/** How it stands, in one sentence, and the one act that matters. */
export function NowCard({ state, locked, onStart, onCancel, onDaily }: NowCardProps) {
  const { t } = useTranslation();
  const now = useNow(useDesk().clock);
  const standing = standingOf(state, now);
  const Icon = icons[standing];
  const ready = state.protected && state.folder !== null;
  const { running } = state;
  return (
    <section className={css.now} data-standing={standing} aria-label={t('backup.now.label')}>
      <span className={css.badge} aria-hidden="true">
        <Icon size={24} stroke={1.7} />
      </span>
      <div className={css.nowText}>
        <Sentence state={state} standing={standing} now={now} />
        {running && <ProgressLine label={t(`backup.now.phase.${running.phase}`)} share={running.share} />}
      </div>
      {running ? (
        <Button disabled={locked !== null} onClick={onCancel}>
          {t('backup.now.cancel')}
        </Button>
      ) : (
        <Button
          tone="main"
          icon={IconCloudUpload}
          disabled={!ready || locked !== null}
          title={locked ?? (ready ? undefined : t('backup.now.setUp'))}
          onClick={onStart}
        >
          {t('backup.now.button')}
        </Button>
      )}
      {state.update !== null && <UpdateLine update={state.update} now={now} />}
      {!ready && <p className={css.setUp}>{t('backup.now.setUp')}</p>}
      {ready && state.dailyAt === null && (
        <div className={css.setUp}>
          {t('backup.now.byHand')}{' '}
          <Button tone="text" disabled={locked !== null} onClick={onDaily}>
            {t('backup.now.daily')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface UpdateLineProps {
  readonly update: BackupAtUpdate;
  readonly now: number;
}

/** What was done when the app came with another engine. */
function UpdateLine({ update, now }: UpdateLineProps) {
  const { t } = useTranslation();
  const major = (version: string): string => version.split('.')[0] ?? version;
  const words = { when: plainMoment(update.at, now), from: major(update.from), to: major(update.to) };
  return (
    <p className={css.setUp} data-outcome={update.outcome}>
      {t(`backup.now.update.${update.outcome}`, words)}
    </p>
  );
}

interface SentenceProps {
  readonly state: BackupState;
  readonly standing: BackupStanding;
  readonly now: number;
}

function Sentence({ state, standing, now }: SentenceProps) {
  const { t } = useTranslation();
  const wordsOf = useBackupWords();
  const { lastGood, lastFailure } = state;
  if (standing === 'failed' && lastFailure !== null) {
    return (
      <>
        <strong>{t('backup.now.failed', { when: plainMoment(lastFailure.at, now) })}</strong>
        <p role="status">{wordsOf(lastFailure)}</p>
        {lastGood && <p>{t('backup.now.old', { when: plainMoment(lastGood.at, now) })}</p>}
      </>
    );
  }
  if (lastGood === null) {
    return (
      <>
        <strong>{t('backup.now.never')}</strong>
        <p>{t('backup.now.neverText')}</p>
      </>
    );
  }
  const when = plainMoment(lastGood.at, now);
  return (
    <>
      <strong>{t(standing === 'old' ? 'backup.now.old' : 'backup.now.fine', { when })}</strong>
      <p>
        {standing === 'old'
          ? t('backup.now.oldText')
          : t('backup.now.fineText', { count: lastGood.messages, n: countWords(lastGood.messages) })}
      </p>
    </>
  );
}
