import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { HistoryReader } from '../../../shared/contract/review';
import type { Failure, Result } from '../../../shared/kernel/result';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import type { ArchivePurpose } from './archivePurpose';
import { ArchivePreview } from './ArchivePreview';
import { ProgressLine } from './ProgressLine';
import { useBackupWords } from './useBackupWords';
import { useRestore, type Restore } from './useRestore';
import css from './Backup.module.css';

interface RestoreDialogProps {
  readonly path: string;
  readonly purpose: ArchivePurpose;
  /** Before it is shown to somebody: notes it. @returns what they may take out of it */
  readonly onRead: (archive: OpenedArchive) => Promise<Result<HistoryReader>>;
  /** Before it takes the place of what is here: notes it. @returns what refuses it */
  readonly onRestore: (archive: OpenedArchive) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** The way back: passphrase, what the archive has, and only then the tables. */
export function RestoreDialog({ path, purpose, onRead, onRestore, onClose }: RestoreDialogProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const restore = useRestore(bridge, path);
  const { at } = restore;
  return (
    <Dialog
      title={t(purpose === 'read' ? 'review.open.dialog' : 'backup.restore.title')}
      onClose={at.stage === 'running' ? null : onClose}
      width={520}
    >
      {at.stage === 'locked' && <Locked path={path} restore={restore} onClose={onClose} />}
      {at.stage === 'open' && <ArchivePreview {...{ restore, at, purpose, onRead, onRestore, onClose }} />}
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

interface LockedProps extends Pick<RestoreDialogProps, 'path' | 'onClose'> {
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
