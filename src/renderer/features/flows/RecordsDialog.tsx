import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { guessUses, readRecords, type ColumnUse } from '../../../shared/domain/automation/flow/readRecords';
import { readTable, type TextTable } from '../../portability/readTable';
import { importRecords } from '../../commands/flows/importRecords';
import type { RecordsRow } from '../../db/house/row';
import { useNotices } from '../../stores/notices';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { Button } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { plainMoment } from '../../words/moments';
import { countWords } from '../../words/countWords';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { BadLines } from './BadLines';
import { TablePreview } from './TablePreview';
import css from './Flows.module.css';

interface RecordsDialogProps {
  readonly records: RecordsRow | null;
  readonly onClose: () => void;
}

interface Chosen extends TextTable {
  readonly fileName: string;
}

/** The table of customers that answers come from: what is there, and how another one takes its place. */
export function RecordsDialog({ records, onClose }: RecordsDialogProps) {
  const { t } = useTranslation();
  const { db, attendantId, clock } = useDesk();
  const occasion = useOccasion();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [uses, setUses] = useState<readonly ColumnUse[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [now] = useState(clock);
  const table = useMemo(
    () => chosen && readRecords(chosen.columns, uses, chosen.lines, new Date(now).getFullYear()),
    [chosen, uses, now],
  );
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const read = readTable(new Uint8Array(await file.arrayBuffer()));
    setRefusal(read.ok ? null : t(`flowRecords.refused.${read.failure.code}`));
    if (!read.ok) return;
    setChosen({ ...read.value, fileName: file.name });
    setUses(guessUses(read.value.columns));
  }
  async function keep(): Promise<void> {
    if (!chosen || !table) return;
    const { fileName, columns } = chosen;
    const answer = await importRecords(db, { by: attendantId, fileName, columns, uses, table }, occasion());
    if (!answer.ok) return setRefusal(t(`flowRecords.refused.${answer.failure.code}`));
    useNotices.getState().say(t('flowRecords.imported', { count: answer.value.count }));
    onClose();
  }
  const good = table?.records.length ?? 0;
  return (
    <Dialog title={t('flowRecords.title')} onClose={onClose} width={760}>
      <FormFrame
        submit={t('flowRecords.import', { count: good })}
        refusal={refusal}
        blocked={good === 0 ? t('flowRecords.chooseFirst') : null}
        onSubmit={keep}
        onCancel={onClose}
      >
        <p className={css.about}>{t('flowRecords.about')}</p>
        {records !== null && chosen === null && (
          <Callout tone="info">
            {t('flowRecords.current', {
              count: records.count,
              words: countWords(records.count),
              file: records.fileName,
              moment: plainMoment(records.importedAt, now),
            })}
          </Callout>
        )}
        <input
          ref={picker}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          className={css.unseen}
          tabIndex={-1}
          aria-label={t('flowRecords.choose')}
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
        <div>
          <Button icon={IconFileSpreadsheet} data-autofocus onClick={() => picker.current?.click()}>
            {t('flowRecords.choose')}
          </Button>
        </div>
        {chosen && <TablePreview table={chosen} fileName={chosen.fileName} uses={uses} onChange={setUses} />}
        <BadLines
          lines={table ? table.bad : (records?.badLines ?? [])}
          count={table ? table.bad.length : (records?.badCount ?? 0)}
        />
      </FormFrame>
    </Dialog>
  );
}
