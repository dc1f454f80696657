import { useTranslation } from '../../words/useTranslation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogBody, DialogForm } from '../../ui/DialogBody';
import { Problem } from '../../ui/LabelledField';
import { ProgressBar } from '../../ui/ProgressBar';
import { countWords } from '../../words/countWords';
import { ChatCard } from './ChatCard';
import { problemOf } from './chatDraft';
import { failureWord } from './failureWord';
import { ImportEnded } from './ImportEnded';
import { useChatFiles } from './useChatFiles';
import { useImport, type ImportJob } from './useImport';
import css from './Importing.module.css';

interface ImportDialogProps {
  readonly chosen: readonly File[];
  readonly onClose: () => void;
}

/** Chats before, while and after they come in. */
export function ImportDialog({ chosen, onClose }: ImportDialogProps) {
  const { t } = useTranslation();
  const { files, change, setUs, drop } = useChatFiles(chosen);
  const { job, begin, stop } = useImport();
  const drafts = files.flatMap((file) => (file.state === 'read' ? file.draft : []));
  const reading = files.some(({ state }) => state === 'reading');
  const ready = drafts.length > 0 && !reading && drafts.every((draft) => problemOf(draft) === null);
  return (
    <Dialog title={t('importing.title')} onClose={job.state === 'running' ? null : onClose} width={640}>
      {job.state === 'asking' && (
        <DialogForm
          onSubmit={() => {
            if (ready) void begin(drafts);
          }}
        >
          {files.map((file, at) =>
            file.state === 'read' ? (
              <ChatCard
                key={file.name}
                draft={file.draft}
                onChange={(draft) => change(at, draft)}
                onUs={(us) => setUs(at, us)}
                onDrop={() => drop(at)}
              />
            ) : (
              <section key={file.name} className={css.card} aria-label={file.name}>
                <h3 className={css.cardName} title={file.name} dir="auto">
                  {file.name}
                </h3>
                {file.state === 'reading' && <p className={css.facts}>{t('importing.reading', { name: file.name })}</p>}
                {file.state === 'refused' && <Problem>{t(`importing.failures.${failureWord(file.code)}`)}</Problem>}
              </section>
            ),
          )}
          <p className={css.facts}>{`${t('importing.clock')} ${t('importing.quiet')}`}</p>
          <DialogActs>
            <Button onClick={onClose}>{t('importing.cancel')}</Button>
            <Button tone="main" type="submit" disabled={!ready} data-autofocus>
              {drafts.length === 0 ? t('importing.none') : t('importing.confirm', { count: drafts.length })}
            </Button>
          </DialogActs>
        </DialogForm>
      )}
      {job.state === 'running' && <Working job={job} onStop={stop} />}
      {job.state === 'ended' && <ImportEnded results={job.results} onClose={onClose} />}
    </Dialog>
  );
}

interface WorkingProps {
  readonly job: Extract<ImportJob, { state: 'running' }>;
  readonly onStop: () => void;
}

function Working({ job, onStop }: WorkingProps) {
  const { t } = useTranslation();
  const words = t('importing.working', { name: job.name });
  return (
    <DialogBody>
      <p className={css.questionTitle} role="status">
        {words}
      </p>
      <ProgressBar label={words} done={job.done} total={job.total} />
      <p className={css.facts}>{t('importing.count', { done: countWords(job.done), total: countWords(job.total) })}</p>
      <DialogActs>
        <Button onClick={onStop} data-autofocus>
          {t('importing.stop')}
        </Button>
      </DialogActs>
    </DialogBody>
  );
}
