import { IconGripVertical } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { entrySector } from '../../../shared/domain/queue/entrySector';
import { orderSectors } from '../../commands/orderSectors';
import type { AttendantRow } from '../../db/attendants/row';
import type { SectorRow } from '../../db/sectors/row';
import { Chip } from '../../ui/Chip';
import { Problem } from '../../ui/LabelledField';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import { membersOf, movedTo } from './sectorDraft';
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
  const [dragged, setDragged] = useState<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  async function move(from: number, to: number): Promise<void> {
    const next = movedTo(sectors, from, to);
    const sector = sectors[from];
    if (!sector || next.every(({ id }, place) => id === sectors[place]?.id)) return;
    const answer = await orderSectors(db, { by, sectorIds: next.map(({ id }) => id) }, occasion());
    setRefusal(answer.ok ? null : wordsOf(answer.failure.code));
    const place = next.indexOf(sector) + 1;
    if (answer.ok) setSaid(t('sectors.moved', { name: sector.name, place, count: next.length }));
  }
  const entryId = entrySector(sectors)?.id;
  const orderable = sectors.length > 1 && locked === null;
  return (
    <div>
      <ol className={css.list} aria-label={t('sectors.list')}>
        {sectors.map((sector, place) => (
          <li
            key={sector.id}
            className={css.item}
            data-over={over === place && dragged !== place ? (place > (dragged ?? 0) ? 'after' : 'before') : undefined}
            data-dragged={dragged === place || undefined}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={() => {
              if (dragged !== null) void move(dragged, place);
              setDragged(null);
              setOver(null);
            }}
          >
            {orderable && (
              <Handle
                name={sector.name}
                onMove={(step) => void move(place, place + step)}
                onDrag={(on) => {
                  setDragged(on ? place : null);
                  setOver(null);
                }}
              />
            )}
            <SectorButton sector={sector} entry={sector.id === entryId} team={team} onOpen={() => onOpen(sector.id)} />
          </li>
        ))}
      </ol>
      {orderable && <p className={css.hint}>{t('sectors.orderHint')}</p>}
      {refusal !== null && <Problem>{refusal}</Problem>}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

interface HandleProps {
  readonly name: string;
  readonly onMove: (step: 1 | -1) => void;
  readonly onDrag: (on: boolean) => void;
}

function Handle({ name, onMove, onDrag }: HandleProps) {
  const { t } = useTranslation();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }
  return (
    <button
      type="button"
      className={css.handle}
      aria-label={t('sectors.handle', { name })}
      draggable
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        const row = event.currentTarget.parentElement;
        if (row) event.dataTransfer.setDragImage(row, 16, 16);
        event.dataTransfer.effectAllowed = 'move';
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <IconGripVertical size={18} stroke={1.6} aria-hidden="true" />
    </button>
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
    <button type="button" className={css.sector} onClick={onOpen}>
      <span className={css.what}>
        <span className={css.name}>{sector.name}</span>
        <span className={css.facts}>
          {t(`sectors.modes.${sector.rules.mode}`)} ·{' '}
          {sector.hours === null ? t('sectors.companyHours') : t('sectors.ownHours')}
        </span>
      </span>
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
          <span className={css.count}>{t('sectors.people', { count: members.length })}</span>
        </span>
      )}
    </button>
  );
}
