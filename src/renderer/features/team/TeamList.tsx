import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { AttendantRow } from '../../db/attendants/row';
import { countOpenOf } from '../../db/attendants/read';
import type { PresenceRow } from '../../db/presences/row';
import type { SectorRow } from '../../db/sectors/row';
import { Chip } from '../../ui/Chip';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { TextInput } from '../../ui/TextInput';
import { useDesk } from '../app/desk';
import { facesFor } from '../session/faceOrder';
import { stateWords } from '../session/stateWords';
import { useTeamRows } from '../service/teamRows';
import css from './Team.module.css';

interface TeamListProps {
  readonly team: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
  readonly selfId: string;
  readonly onOpen: (attendantId: string) => void;
}

/** From so many people on there is a field to find one. */
const MANY = 8;

/** Everybody at the counter: role, sectors, load and state at a glance; each row opens the person. */
export function TeamList({ team, sectors, selfId, onOpen }: TeamListProps) {
  const { t } = useTranslation();
  const { db } = useDesk();
  const [typed, setTyped] = useState('');
  const presences = useTeamRows().presences;
  const ids = team.map(({ id }) => id);
  const loads = useLiveQuery(
    async () => new Map(await Promise.all(ids.map(async (id) => [id, await countOpenOf(db, id)] as const))),
    [db, ids.join()],
  );
  const shown = facesFor(team, typed);
  return (
    <>
      {team.length > MANY && (
        <TextInput
          width="long"
          aria-label={t('team.find')}
          placeholder={t('team.find')}
          value={typed}
          onChange={setTyped}
        />
      )}
      {shown.length === 0 && <p className={css.none}>{t('team.none')}</p>}
      <ul className={css.list} aria-label={t('team.list')}>
        {shown.map((person) => (
          <TeamRow
            key={person.id}
            person={person}
            presence={presences.get(person.id) ?? null}
            sectors={sectors}
            load={loads?.get(person.id) ?? 0}
            self={person.id === selfId}
            onOpen={() => onOpen(person.id)}
          />
        ))}
      </ul>
    </>
  );
}

interface TeamRowProps {
  readonly person: AttendantRow;
  readonly presence: PresenceRow | null;
  readonly sectors: readonly SectorRow[];
  readonly load: number;
  readonly self: boolean;
  readonly onOpen: () => void;
}

/** So many sectors are named; the others are counted. */
const NAMED = 3;

function TeamRow({ person, presence, sectors, load, self, onOpen }: TeamRowProps) {
  const { t } = useTranslation();
  const { name, photo, hue, role, capacity } = person;
  const own = sectors.filter(({ id }) => person.sectorIds.includes(id));
  return (
    <li className={css.item}>
      <button type="button" className={css.person} onClick={onOpen}>
        <PersonAvatar name={name} photo={photo} hue={hue} presence={presence?.state ?? 'offline'} />
        <span className={css.who}>
          <span className={css.name}>
            <span className={css.nameText}>{name}</span>
            {self && <span className={css.you}>{t('team.you')}</span>}
          </span>
          <span className={css.state}>{stateWords(t, presence)}</span>
        </span>
        <span className={css.sectors}>
          {own.length === 0 && <Chip tone="quiet">{t('team.noSectors')}</Chip>}
          {own.slice(0, NAMED).map((sector) => (
            <Chip key={sector.id} title={sector.name}>
              {sector.name}
            </Chip>
          ))}
          {own.length > NAMED && (
            <Chip title={own.map((sector) => sector.name).join(', ')}>
              {t('team.moreSectors', { count: own.length - NAMED })}
            </Chip>
          )}
        </span>
        <span className={css.load}>
          {capacity === null ? t('team.active', { count: load }) : t('team.ofCapacity', { count: load, capacity })}
          <span className={css.state}>
            {capacity === 0 ? t('team.receivesNone') : capacity === null ? t('team.noLimit') : t('team.atOnce')}
          </span>
        </span>
        <span className={css.role} data-role={role}>
          {t(`team.roles.${role}`)}
        </span>
      </button>
    </li>
  );
}
