import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { PresenceState } from '../../../shared/domain/team/presence';
import type { AttendantRow } from '../../db/attendants/row';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { facesFor } from './faceOrder';
import { moveInGrid } from './moveInGrid';
import css from './FacePicker.module.css';

interface FacePickerProps {
  readonly team: readonly AttendantRow[];
  readonly presenceOf: (attendantId: string) => PresenceState;
  /** Who is suggested first: the one who was here last. */
  readonly suggestedId: string | null;
  readonly onChoose: (attendantId: string) => void;
}

/** The team as faces. The keyboard stays in the field: typing narrows, arrows move, Enter chooses. */
export function FacePicker({ team, presenceOf, suggestedId, onChoose }: FacePickerProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const faces = facesFor(team, typed);
  const [wantedId, setWantedId] = useState(suggestedId);
  const active = Math.max(
    0,
    faces.findIndex(({ id }) => id === wantedId),
  );
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  function onKeyDown(event: KeyboardEvent): void {
    const chosen = faces[active];
    if (event.key === 'Enter' && chosen) return onChoose(chosen.id);
    if (event.key === 'Escape') return setTyped('');
    const next = moveInGrid(event.key, active, faces.length, columnsOf(list.current));
    if (next === null) return;
    event.preventDefault();
    setWantedId(faces[next]?.id ?? null);
  }
  const activeId = faces[active]?.id;
  return (
    <>
      <label className={css.search}>
        <IconSearch size={16} aria-hidden="true" />
        <input
          className={css.field}
          role="combobox"
          aria-label={t('session.search')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={activeId ? `${listId}-${activeId}` : undefined}
          placeholder={t('session.search')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className="visually-hidden" role="status">
        {faces.length === 0 ? t('session.nobody') : t('session.found', { count: faces.length })}
      </p>
      {faces.length === 0 && <p className={css.nobody}>{t('session.nobody')}</p>}
      <div className={css.faces} ref={list} id={listId} role="listbox" aria-label={t('session.people')}>
        {faces.map((person, index) => (
          <Face
            key={person.id}
            id={`${listId}-${person.id}`}
            person={person}
            presence={presenceOf(person.id)}
            selected={index === active}
            onChoose={() => onChoose(person.id)}
          />
        ))}
      </div>
    </>
  );
}

/** How many stand in the first row, as they are laid out now. */
function columnsOf(list: HTMLElement | null): number {
  const tops = Array.from(list?.children ?? [], (face) => (face as HTMLElement).offsetTop);
  return Math.max(1, tops.filter((top) => top === tops[0]).length);
}

interface FaceProps {
  readonly id: string;
  readonly person: AttendantRow;
  readonly presence: PresenceState;
  readonly selected: boolean;
  readonly onChoose: () => void;
}

function Face({ id, person, presence, selected, onChoose }: FaceProps) {
  const { t } = useTranslation();
  const name = person.name === '' ? t('session.unnamed') : person.name;
  return (
    <div
      id={id}
      className={css.face}
      role="option"
      aria-selected={selected}
      title={name}
      // The field keeps the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <PersonAvatar name={person.name} photo={person.photo} hue={person.hue} size="huge" presence={presence} />
      <span className={css.name}>{name}</span>
      <span className={css.facts}>
        {t(`session.role.${person.role}`)} · {t(`session.presence.${presence}`)}
      </span>
    </div>
  );
}
