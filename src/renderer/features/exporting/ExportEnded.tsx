import { IconAlertTriangle, IconCircleCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react';
import { useTranslation } from '../../words/useTranslation';
import { exporting } from '../../words/pt-BR/exporting';
import { useExporting, type ExportedFile, type ExportJob } from '../../stores/exporting';
import { useNotices } from '../../stores/notices';
import { Button } from '../../ui/Button';
import { DialogActs, DialogBody } from '../../ui/DialogBody';
import { IconButton } from '../../ui/IconButton';
import { sizeWords } from '../../words/moments';
import { useBridge } from '../app/desk';
import { fileNameOfPath } from './fileNameOfPath';
import css from './Exporting.module.css';

interface ExportEndedProps {
  readonly job: Extract<ExportJob, { state: 'done' | 'failed' }>;
  readonly onClose: () => void;
}

type FailureWord = keyof typeof exporting.failures;

function failureWord(code: string): FailureWord {
  return code in exporting.failures ? (code as FailureWord) : 'other';
}

/** Where the file is, or why there is none. */
export function ExportEnded({ job, onClose }: ExportEndedProps) {
  const { t } = useTranslation();
  if (job.state === 'done') return <Finished file={job.file} onClose={onClose} />;
  return (
    <DialogBody>
      <div className={css.verdict} data-tone="failed" role="alert">
        <IconAlertTriangle size={22} stroke={1.7} aria-hidden="true" />
        <div>
          <p className={css.verdictTitle}>{t('exporting.failedTitle')}</p>
          <p className={css.verdictText}>{t(`exporting.failures.${failureWord(job.code)}`, { seq: job.seq })}</p>
          <p className={css.verdictText}>{t('exporting.failedText')}</p>
        </div>
      </div>
      <DialogActs>
        <Button onClick={onClose}>{t('exporting.close')}</Button>
        <Button tone="main" onClick={() => useExporting.setState({ job: null })} data-autofocus>
          {t('exporting.again')}
        </Button>
      </DialogActs>
    </DialogBody>
  );
}

function Finished({ file, onClose }: { readonly file: ExportedFile; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const bridge = useBridge();
  function copy(): void {
    const say = (): void => useNotices.getState().say(t('exporting.copied'));
    void navigator.clipboard.writeText(file.fingerprint).then(say, () => undefined);
  }
  return (
    <DialogBody>
      <div className={css.verdict} data-tone="done" role="status">
        <IconCircleCheck size={22} stroke={1.7} aria-hidden="true" />
        <div className={css.verdictWords}>
          <p className={css.verdictTitle}>{t('exporting.done')}</p>
          <p className={css.verdictText} title={file.path}>
            {t('exporting.doneText', { name: fileNameOfPath(file.path), size: sizeWords(file.size) })}
          </p>
        </div>
      </div>
      {file.refused > 0 && <p className={css.count}>{t('exporting.skipped', { count: file.refused })}</p>}
      <div>
        <div className={css.printHead}>
          <span className={css.label}>{t('exporting.fingerprint')}</span>
          <IconButton icon={IconCopy} label={t('exporting.copy')} onClick={copy} />
        </div>
        <code className={css.print}>{file.fingerprint}</code>
        <p className={css.count}>{t('exporting.fingerprintHint')}</p>
      </div>
      <DialogActs>
        <Button onClick={onClose}>{t('exporting.close')}</Button>
        <Button
          tone="main"
          icon={IconFolderOpen}
          onClick={() => void bridge.request('export.reveal', file.ticket)}
          data-autofocus
        >
          {t('exporting.reveal')}
        </Button>
      </DialogActs>
    </DialogBody>
  );
}
