import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { entrySector } from '../../../shared/domain/queue/entrySector';
import { orderSectors } from '../../commands/orderSectors';
import type { AttendantRow } from '../../db/attendants/row';
import type { SectorRow } from '../../db/sectors/row';
import { Chip } from '../../ui/Chip';
import { Problem } from '../../ui/LabelledField';
import { OrderedRows } from '../../ui/OrderedRows';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { RowButton, RowFigure } from '../../ui/RowList';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { membersOf } from './sectorDraft';
import { useSectorProblem } from './useSectorProblem';
import css from './Sectors.module.css';

interface SectorListProps {
  readonly sectors: readonly SectorRow[];
  readonly team: readonly AttendantRow[];
  readonly by: string;
  /** Why nothing can be changed, in words. */
  readonly locked: string | null;
  readonly onOpen: (sectorId: string) => void;
}

/** The sectors in their order, which is changed by dragging or with the arrows on the handle. */
export function SectorList({ sectors, team, by, locked, onOpen }: SectorListProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const occasion = useOccasion();
  const wordsOf = useSectorProblem();
  const [refusal, setRefusal] = useState<string | null>(null);
  async function order(next: readonly SectorRow[]): Promise<boolean> {
    const answer = await orderSectors(db, { by, sectorIds: next.map(({ id }) => id) }, occasion());
    setRefusal(answer.ok ? null : wordsOf(answer.failure.code));
    return answer.ok;
  }
  const entryId = entrySector(sectors)?.id;
  return (
    <div>
      <OrderedRows label={t('sectors.list')} items={sectors} orderable={locked === null} onOrder={order}>
        {(sector) => (
          <SectorButton sector={sector} entry={sector.id === entryId} team={team} onOpen={() => onOpen(sector.id)} />
        )}
      </OrderedRows>
      {refusal !== null && <Problem>{refusal}</Problem>}
    </div>
  );
}

/** So many faces are shown; the others are counted. */
const FACES = 5;

interface SectorButtonProps {
  readonly sector: SectorRow;
  /** New conversations enter it. */
  readonly entry: boolean;
  readonly team: readonly AttendantRow[];
  readonly onOpen: () => void;
}

function SectorButton({ sector, team, entry, onOpen }: SectorButtonProps) {
  const { t } = useTranslation();
  const ids = membersOf(sector.id, team);
  const members = team.filter(({ id }) => ids.includes(id));
  return (
    <RowButton
      name={sector.name}
      under={`${t(`sectors.modes.${sector.rules.mode}`)} · ${t(sector.hours === null ? 'sectors.companyHours' : 'sectors.ownHours')}`}
      onOpen={onOpen}
    >
      {entry && (
        <Chip tone="brand" title={t('sectors.entryHint')}>
          {t('sectors.entry')}
        </Chip>
      )}
      {members.length === 0 ? (
        <Chip tone="waiting" title={t('sectors.nobodyHint')}>
          {t('sectors.nobody')}
        </Chip>
      ) : (
        <span className={css.faces}>
          {members.slice(0, FACES).map(({ id, name, photo, hue }) => (
            <span key={id} className={css.face} title={name}>
              <PersonAvatar name={name} photo={photo} hue={hue} size="small" />
            </span>
          ))}
          <RowFigure>{t('sectors.people', { count: members.length })}</RowFigure>
        </span>
      )}
    </RowButton>
  );
}
