import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { entrySector } from '../../../shared/domain/queue/entrySector';
import { archiveSector } from '../../commands/archiveSector';
import { countOpenIn } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
import { LabelledField } from '../../ui/LabelledField';
import { Select } from '../../ui/Select';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { SettingRow } from '../settings/SettingRow';
import { SettingsSection } from '../settings/SettingsSection';
import { useSectorProblem } from './useSectorProblem';
import css from './Sectors.module.css';

interface ArchiveRowProps {
  readonly sector: SectorRow;
  readonly sectors: readonly SectorRow[];
  readonly by: string;
  readonly locked: string | null;
  readonly onGone: () => void;
}

/** The end of a sector: what stands in its way is said beforehand. */
export function ArchiveRow(props: ArchiveRowProps) {
  const { sector, sectors, locked } = props;
  const { t } = useTranslation();
  const { db } = useDesk();
  const [asking, setAsking] = useState(false);
  const count = useLiveQuery(() => countOpenIn(db, sector.id), [db, sector.id]);
  function obstacle(): string | null {
    if (locked !== null) return locked;
    if (sectors.length === 1) return t('sectors.form.archiveLast');
    return count ? t('sectors.form.archiveOpen', { count }) : null;
  }
  const why = obstacle();
  return (
    <SettingsSection title={t('sectors.form.end')}>
      <SettingRow label={t('sectors.form.archive')} hint={why ?? t('sectors.form.archiveHint')}>
        <Button disabled={why !== null || count === undefined} onClick={() => setAsking(true)}>
          {t('sectors.form.archive')}
        </Button>
      </SettingRow>
      {asking && <ArchiveQuestion {...props} onStay={() => setAsking(false)} />}
    </SettingsSection>
  );
}

/** Of the sector that new conversations enter it asks which one takes its place. */
function ArchiveQuestion({ sector, sectors, by, onGone, onStay }: ArchiveRowProps & { readonly onStay: () => void }) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = useSectorProblem();
  const [refusal, setRefusal] = useState<string | null>(null);
  const others = sectors.filter(({ id }) => id !== sector.id);
  const [entryId, setEntryId] = useState(others[0]?.id ?? '');
  const { name } = sector;
  async function archive(): Promise<void> {
    const answer = await archiveSector(db, { by, sectorId: sector.id, entryId }, occasion());
    if (answer.ok) onGone();
    else setRefusal(wordsOf(answer.failure.code));
  }
  return (
    <Dialog title={t('sectors.archive.title', { name })} onClose={onStay}>
      <FormFrame submit={t('sectors.archive.submit', { name })} onSubmit={archive} onCancel={onStay} refusal={refusal}>
        <p className={css.text}>{t('sectors.archive.text')}</p>
        {entrySector(sectors)?.id === sector.id && (
          <LabelledField label={t('sectors.archive.entry')} hint={t('sectors.archive.entryHint')}>
            {({ id, describedBy }) => (
              <Select
                id={id}
                aria-describedby={describedBy}
                value={entryId}
                options={others.map((other) => ({ value: other.id, label: other.name }))}
                onChange={setEntryId}
              />
            )}
          </LabelledField>
        )}
      </FormFrame>
    </Dialog>
  );
}
