import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { isDivided } from '../../../shared/domain/team/teamRules';
import type { AttendantRow } from '../../db/attendants/row';
import type { PresenceRow } from '../../db/presences/row';
import type { SectorRow } from '../../db/sectors/row';
import { useDesk } from '../app/desk';
import { useTeamRows, type TeamRows } from './teamRows';

/** The people and sectors of this counter as somebody at this desk sees them. */
export interface Team {
  /** False until the tables have been read, and at a counter of one person. */
  readonly divided: boolean;
  /** A history that is only read: nobody here has anything to do. */
  readonly reading: boolean;
  /** Who works here now, by name. */
  readonly people: readonly AttendantRow[];
  /** In use, in their order. */
  readonly sectors: readonly SectorRow[];
  readonly meId: string;
  /** Who is signed in; undefined until read. */
  readonly me: AttendantRow | undefined;
  person(id: string): AttendantRow | undefined;
  sector(id: string): SectorRow | undefined;
  presence(id: string): PresenceRow | undefined;
}

const TeamContext = createContext<Team | null>(null);

export function TeamProvider({ children }: { readonly children: ReactNode }) {
  const { attendantId: meId, db } = useDesk();
  const rows = useTeamRows();
  const team = useMemo(() => ({ ...teamOf(rows, meId), reading: db.isReadOnly }), [db, meId, rows]);
  return <TeamContext value={team}>{children}</TeamContext>;
}

function teamOf(
  { everybody = [], everySector: allSectors = [], presences }: TeamRows,
  meId: string,
): Omit<Team, 'reading'> {
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const sectorById = new Map(allSectors.map((sector) => [sector.id, sector]));
  return {
    divided: isDivided(everybody),
    people: everybody.filter(({ leftAt }) => leftAt === null),
    sectors: allSectors.filter(({ archivedAt }) => archivedAt === null),
    meId,
    me: byId.get(meId),
    person: (id) => byId.get(id),
    sector: (id) => sectorById.get(id),
    presence: (id) => presences.get(id),
  };
}

export function useTeam(): Team {
  const team = useContext(TeamContext);
  if (!team) throw new Error('useTeam outside TeamProvider');
  return team;
}

/** How somebody is called in a line of text: `whole`, or by the first name. */
export function useNames(): (attendantId: string | null, length?: 'first' | 'whole') => string {
  const team = useTeam();
  const { t } = useTranslation();
  return useCallback(
    (attendantId, length = 'first') => {
      if (attendantId === 'balcao') return t('service.balcao');
      const person = attendantId === null ? undefined : team.person(attendantId);
      if (!person) return t('service.someone');
      if (person.name === '') return t('service.you');
      const name = length === 'first' ? firstName(person.name, team.people) : person.name;
      return person.leftAt === null ? name : t('service.formerly', { name });
    },
    [t, team],
  );
}

/** `Marina`, or `Marina C.` where two are called so. */
function firstName(name: string, people: readonly Pick<AttendantRow, 'name'>[]): string {
  const [first = name, ...rest] = name.trim().split(/\s+/);
  const namesakes = people.filter((other) => other.name.trim().split(/\s+/)[0] === first).length;
  const last = rest.at(-1);
  return namesakes > 1 && last !== undefined ? `${first} ${Array.from(last)[0] ?? ''}.` : first;
}
