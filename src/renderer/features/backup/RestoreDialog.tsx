import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { ArchiveFacts } from './ArchiveFacts';
import { ProgressLine } from './ProgressLine';
import { useBackupWords } from './useBackupWords';
import { useRestore, type Restore } from './useRestore';
import css from './Backup.module.css';

interface RestoreDialogProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** The way back: passphrase, what the archive has, and only then the tables. */
export function RestoreDialog({ path, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const restore = useRestore(bridge, path);
  const { at } = restore;
  return (
    <Dialog title={t('backup.restore.title')} onClose={at.stage === 'running' ? null : onClose} width={520}>
      {at.stage === 'locked' && <Locked path={path} restore={restore} onClose={onClose} />}
      {at.stage === 'open' && <Preview restore={restore} archive={at.archive} onClose={onClose} />}
      {at.stage === 'running' && (
        <div className={css.dialog}>
          <ProgressLine label={t(`backup.restore.step.${at.progress.step}`)} share={at.progress.share} />
          <div className={css.foot}>
            <Button data-autofocus disabled={at.progress.step === 'finishing'} onClick={restore.stop}>
              {t('backup.restore.stop')}
            </Button>
          </div>
        </div>
      )}
      {at.stage === 'done' && (
        <div className={css.dialog}>
          <p className={css.doneLine} role="status">
            <IconCircleCheck size={20} aria-hidden="true" />
            <strong>{t('backup.restore.done')}</strong>
          </p>
          <p className={css.lead}>
            {t('backup.restore.doneText', { number: at.archive.displayName ?? at.archive.phoneNumberId })}
          </p>
          <div className={css.foot}>
            <Button tone="main" data-autofocus onClick={onClose}>
              {t('backup.restore.close')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

interface LockedProps extends RestoreDialogProps {
  readonly restore: Restore;
}

function Locked({ path, restore, onClose }: LockedProps) {
  const { t } = useTranslation();
  const wordsOf = useBackupWords();
  const [phrase, setPhrase] = useState('');
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const wrong = restore.failure?.code === 'backup-passphrase';
  return (
    <FormFrame
      submit={t('backup.restore.unlock')}
      onSubmit={() => restore.unlock(phrase)}
      onCancel={onClose}
      refusal={restore.failure && !wrong ? wordsOf(restore.failure) : null}
    >
      <p className={css.file} title={path}>
        {name}
      </p>
      <LabelledField
        label={t('backup.restore.phrase')}
        hint={t('backup.restore.phraseHint')}
        problem={restore.failure && wrong ? wordsOf(restore.failure) : null}
      >
        {({ id, describedBy, wrong: isWrong }) => (
          <TextInput
            {...{ id, wrong: isWrong }}
            aria-describedby={describedBy}
            autoFocus
            data-autofocus
            value={phrase}
            onChange={setPhrase}
          />
        )}
      </LabelledField>
    </FormFrame>
  );
}

interface PreviewProps {
  readonly restore: Restore;
  readonly archive: Parameters<typeof ArchiveFacts>[0]['archive'];
  readonly onClose: () => void;
}

function Preview({ restore, archive, onClose }: PreviewProps) {
  const { t } = useTranslation();
  const wordsOf = useBackupWords();
  const open = useConnection((state) => state.status?.phoneNumberId ?? null);
  const { failure } = restore;
  const refusal = failure && (failure.code === 'backup-cancelled' ? t('backup.restore.stopped') : wordsOf(failure));
  const consequence = open === null ? 'fresh' : open === archive.phoneNumberId ? 'same' : 'other';
  return (
    <FormFrame
      submit={t('backup.restore.run')}
      onSubmit={() => void restore.run()}
      onCancel={onClose}
      refusal={refusal}
      blocked={archive.damage === null ? null : wordsOf(archive.damage)}
    >
      <ArchiveFacts archive={archive} />
      <div className={css.consequences}>
        <p>{t(`backup.restore.${consequence}`, { number: archive.phoneNumberId })}</p>
        {consequence !== 'fresh' && <p>{t('backup.restore.safe')}</p>}
        <p>{t('backup.restore.queued')}</p>
      </div>
    </FormFrame>
  );
}
