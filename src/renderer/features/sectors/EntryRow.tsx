import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { entrySector } from '../../../shared/domain/queue/entrySector';
import { chooseEntry } from '../../commands/chooseEntry';
import type { SectorRow } from '../../db/sectors/row';
import { Button } from '../../ui/Button';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { SettingRow } from '../settings/SettingRow';
import { useSectorProblem } from './useSectorProblem';

interface EntryRowProps {
  readonly sector: SectorRow;
  readonly sectors: readonly SectorRow[];
  readonly by: string;
}

/** Whether new conversations enter this sector, and how to let them; kept at once. */
export function EntryRow({ sector, sectors, by }: EntryRowProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = useSectorProblem();
  const [refusal, setRefusal] = useState<string | null>(null);
  const entry = entrySector(sectors);
  async function choose(): Promise<void> {
    const answer = await chooseEntry(db, { by, sectorId: sector.id }, occasion());
    setRefusal(answer.ok ? null : wordsOf(answer.failure.code));
  }
  const here = entry?.id === sector.id;
  return (
    <SettingRow
      label={t('sectors.form.entry')}
      hint={here ? t('sectors.form.entryHere') : t('sectors.form.entryElsewhere', { name: entry?.name ?? '' })}
      problem={refusal}
    >
      {!here && <Button onClick={choose}>{t('sectors.form.entryChoose')}</Button>}
    </SettingRow>
  );
}
