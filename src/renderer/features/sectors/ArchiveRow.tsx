import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { FIRST_SECTOR } from '../../../shared/domain/queue/sector';
import { archiveSector } from '../../commands/archiveSector';
import { countOpenIn } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormFrame } from '../../ui/FormFrame';
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
export function ArchiveRow({ sector, sectors, by, locked, onGone }: ArchiveRowProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = useSectorProblem();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const count = useLiveQuery(() => countOpenIn(db, sector.id), [db, sector.id]);
  const { name } = sector;
  async function archive(): Promise<void> {
    const answer = await archiveSector(db, { by, sectorId: sector.id }, occasion());
    if (answer.ok) onGone();
    else setRefusal(wordsOf(answer.failure.code));
  }
  function obstacle(): string | null {
    if (locked !== null) return locked;
    if (sectors.length === 1) return t('sectors.form.archiveLast');
    if (sector.id === FIRST_SECTOR) return t('sectors.form.archiveEntry');
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
      {asking && (
        <Dialog title={t('sectors.archive.title', { name })} onClose={() => setAsking(false)}>
          <FormFrame
            submit={t('sectors.archive.submit', { name })}
            onSubmit={archive}
            onCancel={() => setAsking(false)}
            refusal={refusal}
          >
            <p className={css.text}>{t('sectors.archive.text')}</p>
          </FormFrame>
        </Dialog>
      )}
    </SettingsSection>
  );
}
