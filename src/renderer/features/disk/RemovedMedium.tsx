import { useState } from 'react';
import type { MediaContent } from '../../../shared/domain/conversations/content';
import { done, type Failure } from '../../../shared/kernel/result';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { TextInput } from '../../ui/TextInput';
import { useTranslation } from '../../words/useTranslation';
import { useBridge } from '../app/desk';
import { useDiskWords } from './useDiskWords';
import css from './Disk.module.css';

interface RemovedMediumProps {
  readonly media: Pick<MediaContent, 'mediaId' | 'mimeType'>;
  /** It is here again. */
  readonly onBack: () => void;
}

/** A file that was taken away to free space: said plainly, with the way back. */
export function RemovedMedium({ media: { mediaId, mimeType }, onBack }: RemovedMediumProps) {
  const { t } = useTranslation();
  const bridge = useBridge();
  const wordsOf = useDiskWords();
  const [asking, setAsking] = useState<'now' | 'former' | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const bring = async (phrase: string | null): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    // WhatsApp has it for a week or so; after that only the backup does.
    const fetched = phrase === null && (await bridge.request('media.fetch', { mediaId, mimeType, again: true })).ok;
    const brought = fetched ? done(null) : await bridge.request('disk.bringBack', mediaId, phrase);
    setBusy(false);
    if (brought.ok) return onBack();
    // The phrase is not remembered any more: it is asked for.
    const { code, detail } = brought.failure;
    if (code === 'backup-locked') return setAsking(detail === 'former' ? 'former' : 'now');
    setFailure(brought.failure);
  };
  return (
    <div className={css.removed}>
      <span>
        <strong>{t('disk.removed')}</strong> {t('disk.removedText')}
      </span>
      <Button aria-disabled={busy} onClick={() => void bring(null)}>
        {t(busy ? 'disk.bringing' : 'disk.bring')}
      </Button>
      {failure !== null && asking === null && (
        <p className={css.removedFailure} role="alert">
          {wordsOf(failure)}
        </p>
      )}
      {asking !== null && <PhraseDialog {...{ failure, bring, asking }} onClose={() => setAsking(null)} />}
    </div>
  );
}

interface PhraseDialogProps {
  /** former: of the backups before another passphrase was chosen. */
  readonly asking: 'now' | 'former';
  readonly failure: Failure | null;
  readonly bring: (phrase: string) => Promise<void>;
  readonly onClose: () => void;
}

function PhraseDialog({ asking, failure, bring, onClose }: PhraseDialogProps) {
  const { t } = useTranslation();
  const wordsOf = useDiskWords();
  const [phrase, setPhrase] = useState('');
  return (
    <Dialog title={t('disk.bringTitle')} onClose={onClose} width={440}>
      <FormFrame submit={t('disk.bring')} onSubmit={() => bring(phrase)} onCancel={onClose}>
        <p className={css.bringWhy}>{t('disk.bringWhy')}</p>
        <LabelledField
          label={t('backup.restore.phrase')}
          hint={asking === 'former' ? t('disk.bringFormer') : t('disk.bringText')}
          problem={failure === null ? null : wordsOf(failure)}
        >
          {({ id, describedBy, wrong }) => (
            <TextInput
              {...{ id, wrong }}
              aria-describedby={describedBy}
              autoFocus
              data-autofocus
              value={phrase}
              onChange={setPhrase}
            />
          )}
        </LabelledField>
      </FormFrame>
    </Dialog>
  );
}
