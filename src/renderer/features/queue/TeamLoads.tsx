import { useState, type DragEvent } from 'react';
import { useTranslation } from '../../words/useTranslation';
import type { Instant } from '../../../shared/kernel/instant';
import type { AttendantRow } from '../../db/attendants/row';
import type { Loads } from '../../db/conversations/readLoads';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { spanWords } from '../../words/moments';
import { useTeam } from '../service/team';
import { DRAGGED } from './QueueRow';
import css from './Queue.module.css';

interface TeamLoadsProps {
  readonly loads: Loads;
  readonly now: Instant;
  readonly assigns: boolean;
  readonly onGive: (conversationId: string, attendantId: string) => void;
}

const order = { online: 0, pause: 1, offline: 2 } as const;

/** Who is there and has how many; a conversation can be dropped on a person. */
export function TeamLoads({ loads, now, assigns, onGive }: TeamLoadsProps) {
  const { t } = useTranslation();
  const team = useTeam();
  const stateOf = ({ id }: AttendantRow) => team.presence(id)?.state ?? 'offline';
  const people = [...team.people].sort((a, b) => order[stateOf(a)] - order[stateOf(b)]);
  return (
    <section className={css.team} aria-label={t('queue.teamLabel')}>
      <h2 className={css.teamTitle}>{t('queue.team')}</h2>
      <ul className={css.people}>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            load={loads.people.get(person.id) ?? 0}
            now={now}
            takes={assigns || person.id === team.meId}
            onGive={onGive}
          />
        ))}
      </ul>
      <p className={css.hint}>{t('queue.assignHint')}</p>
    </section>
  );
}

interface PersonProps extends Pick<TeamLoadsProps, 'now' | 'onGive'> {
  readonly person: AttendantRow;
  readonly load: number;
  /** May something be dropped here? */
  readonly takes: boolean;
}

function Person({ person, load, now, takes, onGive }: PersonProps) {
  const { t } = useTranslation();
  const team = useTeam();
  const [over, setOver] = useState(false);
  const presenceWords = usePresenceWords(person.id, now);
  const { capacity } = person;
  const full = capacity !== null && load >= capacity;
  function onDragOver(event: DragEvent): void {
    if (!takes || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onGive(event.dataTransfer.getData(DRAGGED), person.id);
  }
  return (
    <li
      className={css.person}
      data-over={over || undefined}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <PersonAvatar
        name={person.name}
        photo={person.photo}
        hue={person.hue}
        presence={team.presence(person.id)?.state ?? 'offline'}
      />
      <div className={css.personFacts}>
        <div className={css.personLine}>
          <span className={css.name} title={person.name}>
            {over ? t('queue.drop', { name: person.name }) : person.name}
          </span>
          <span className={css.load} data-full={full || undefined}>
            {capacity === null
              ? t('queue.capacityFree', { count: load })
              : capacity === 0
                ? t('queue.capacityNone')
                : t('queue.capacity', { count: load, capacity })}
          </span>
        </div>
        <span className={css.bar} data-full={full || undefined} aria-hidden="true">
          <span
            style={{ inlineSize: capacity ? `${Math.min(100, (load / capacity) * 100)}%` : load > 0 ? '8%' : '0' }}
          />
        </span>
        <span className={css.text}>{presenceWords}</span>
      </div>
    </li>
  );
}

function usePresenceWords(id: string, now: Instant): string {
  const { t } = useTranslation();
  const presence = useTeam().presence(id);
  if (!presence || presence.state === 'offline') return t('queue.presence.offline');
  const span = spanWords(now - presence.since);
  if (presence.state === 'online') return t('queue.presence.online', { span });
  if (presence.reason === 'away') return t('queue.presence.away', { span });
  if (!presence.reason) return t('queue.presence.pause', { span });
  return t('queue.presence.pauseReason', { reason: presence.reason, span });
}
