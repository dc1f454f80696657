import { useState } from 'react';
import type { OpenedArchive } from '../../../shared/contract/backup';
import type { HistoryReader } from '../../../shared/contract/review';
import type { Failure, Result } from '../../../shared/kernel/result';
import { useConnection } from '../../stores/connection';
import { Button } from '../../ui/Button';
import { FormFrame } from '../../ui/FormFrame';
import { useTranslation } from '../../words/useTranslation';
import { ArchiveFacts } from './ArchiveFacts';
import type { ArchivePurpose } from './archivePurpose';
import { SalvageNote } from './SalvageNote';
import { useBackupWords } from './useBackupWords';
import type { Restore, RestoreStage } from './useRestore';
import css from './Backup.module.css';

interface ArchivePreviewProps {
  readonly restore: Restore;
  readonly at: Extract<RestoreStage, { readonly stage: 'open' }>;
  readonly purpose: ArchivePurpose;
  readonly onRead: (archive: OpenedArchive) => Promise<Result<HistoryReader>>;
  readonly onRestore: (archive: OpenedArchive) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** What an archive has, and what may be done with it. A damaged one says what of it can be saved. */
export function ArchivePreview({ restore, at, purpose, onRead, onRestore, onClose }: ArchivePreviewProps) {
  const { t } = useTranslation();
  const wordsOf = useBackupWords();
  const open = useConnection((state) => state.status?.phoneNumberId ?? null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const { archive, damaged } = at;
  const failure = refused ?? restore.failure;
  const refusal = failure && (failure.code === 'backup-cancelled' ? t('backup.restore.stopped') : wordsOf(failure));
  const consequence = open === null ? 'fresh' : open === archive.phoneNumberId ? 'same' : 'other';
  const read = async (): Promise<void> => {
    const noted = await onRead(archive);
    setRefused(noted.ok ? null : noted.failure);
    if (noted.ok && (await restore.read(noted.value))) onClose();
  };
  const run = async (): Promise<void> => {
    const no = await onRestore(archive);
    setRefused(no === null ? null : { code: 'owner-only' });
    if (no === null) await restore.run();
  };
  const counting = damaged !== null && damaged.facts === null;
  const nothing = damaged?.facts?.saved.messages === 0 && damaged.facts.saved.contacts === 0;
  const blocked = counting ? t('review.salvage.counting') : nothing ? t('review.salvage.nothing') : null;
  const restores = t(damaged === null ? 'backup.restore.run' : 'review.salvage.restore');
  return (
    <FormFrame
      submit={purpose === 'read' ? t('review.open.submit') : restores}
      onSubmit={() => (purpose === 'read' ? read() : run())}
      onCancel={onClose}
      refusal={refusal}
      blocked={blocked}
      aside={
        purpose === 'restore' && (
          <Button disabled={blocked !== null} onClick={() => void read()}>
            {t('review.salvage.read')}
          </Button>
        )
      }
    >
      <ArchiveFacts archive={archive} damaged={damaged !== null} />
      {damaged !== null && <SalvageNote facts={damaged.facts} restores={purpose === 'restore'} />}
      {!nothing && (
        <div className={css.consequences}>
          {purpose === 'read' ? (
            <p>{t('review.open.hint')}</p>
          ) : (
            <>
              <p>{t(`backup.restore.${consequence}`, { number: archive.displayName ?? archive.phoneNumberId })}</p>
              {consequence !== 'fresh' && <p>{t('backup.restore.safe')}</p>}
              <p>{t('backup.restore.queued')}</p>
            </>
          )}
        </div>
      )}
    </FormFrame>
  );
}
