import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { ExportFormat } from '../../portability/runExport';
import { useExporting, type ExportSubject } from '../../stores/exporting';
import { Button } from '../../ui/Button';
import { CheckRow } from '../../ui/CheckRow';
import { Dialog } from '../../ui/Dialog';
import { DialogActs, DialogForm } from '../../ui/DialogBody';
import { ExportEnded } from './ExportEnded';
import { ExportSteps } from './ExportSteps';
import { useExport } from './useExport';
import css from './Exporting.module.css';

const forOne = ['pdf', 'html', 'csv-messages', 'json', 'evidence'] as const satisfies readonly ExportFormat[];
const forMany = ['pdf', 'html', 'csv-messages', 'csv-conversations', 'json'] as const satisfies readonly ExportFormat[];
const forAll = ['archive', 'csv-messages', 'csv-conversations', 'json'] as const satisfies readonly ExportFormat[];
const withNotes: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['pdf', 'html', 'json']);

function formatsFor(subject: ExportSubject): readonly ExportFormat[] {
  if (subject === 'everything') return forAll;
  return subject.length === 1 ? forOne : forMany;
}

/** From the choice of a format to the file: asks, shows how it goes, tells how it ended. */
export function ExportDialog({ subject }: { readonly subject: ExportSubject }) {
  const { t } = useTranslation();
  const job = useExporting((state) => state.job);
  const leave = useExporting((state) => state.leave);
  const title =
    subject === 'everything' ? t('exporting.titleAll') : t('exporting.title', { count: Math.max(1, subject.length) });
  return (
    <Dialog title={title} onClose={leave} width={520}>
      {job === null && <Choice subject={subject} onClose={leave} />}
      {job?.state === 'running' && <ExportSteps job={job} onClose={leave} />}
      {(job?.state === 'done' || job?.state === 'failed') && <ExportEnded job={job} onClose={leave} />}
    </Dialog>
  );
}

interface ChoiceProps {
  readonly subject: ExportSubject;
  readonly onClose: () => void;
}

function Choice({ subject, onClose }: ChoiceProps) {
  const { t } = useTranslation();
  const begin = useExport();
  const formats = formatsFor(subject);
  const [format, setFormat] = useState<ExportFormat>(formats[0] ?? 'pdf');
  const [notes, setNotes] = useState(false);
  const hasNotes = withNotes.has(format);
  return (
    <DialogForm
      onSubmit={() => {
        begin(subject, { format, notes: notes && hasNotes });
      }}
    >
      <div role="radiogroup" aria-label={t('exporting.formats.label')} className={css.formats}>
        {formats.map((each) => (
          <CheckRow
            inset="none"
            key={each}
            kind="radio"
            name="format"
            checked={each === format}
            hint={t(`exporting.hints.${each}`)}
            onChange={() => setFormat(each)}
          >
            {t(`exporting.formats.${each}`)}
          </CheckRow>
        ))}
      </div>
      {hasNotes && (
        <CheckRow inset="none" checked={notes} hint={t('exporting.notesHint')} onChange={setNotes}>
          {t('exporting.notes')}
        </CheckRow>
      )}
      <DialogActs>
        <Button onClick={onClose}>{t('exporting.cancel')}</Button>
        <Button tone="main" type="submit" data-autofocus>
          {t('exporting.confirm')}
        </Button>
      </DialogActs>
    </DialogForm>
  );
}
