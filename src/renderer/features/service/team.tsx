import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { useTranslation } from '../../words/useTranslation';
import { isDivided } from '../../../shared/domain/team/teamRules';
import { everyAttendant } from '../../db/attendants/read';
import type { AttendantRow } from '../../db/attendants/row';
import type { BalcaoDatabase } from '../../db/database';
import { listPresences } from '../../db/presences/read';
import type { PresenceRow } from '../../db/presences/row';
import { everySector } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';

/** The people and sectors of this counter, read once for all screens. */
export interface Team {
  /** False until the tables have been read, and at a counter of one person. */
  readonly divided: boolean;
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

const tables = ['attendants', 'sectors', 'presences'];

export function TeamProvider({ children }: { readonly children: ReactNode }) {
  const { db, attendantId: meId, first } = useDesk();
  const read = useCallback(() => readTeam(db), [db]);
  const rows = useWatched<TeamRows>(tables, read, first ?? undefined, 0);
  const team = useMemo(() => teamOf(rows ?? nobody, meId), [meId, rows]);
  return <TeamContext value={team}>{children}</TeamContext>;
}

interface TeamRows {
  readonly attendants: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
  readonly presences: readonly PresenceRow[];
}

const nobody: TeamRows = { attendants: [], sectors: [], presences: [] };

function readTeam(db: BalcaoDatabase): Promise<TeamRows> {
  return db.transaction('r', [db.attendants, db.sectors, db.presences], async () => {
    const [attendants, sectors, presences] = await Promise.all([
      everyAttendant(db),
      everySector(db),
      listPresences(db),
    ]);
    return { attendants, sectors, presences };
  });
}

function teamOf({ attendants: everybody, sectors: allSectors, presences }: TeamRows, meId: string): Team {
  const byId = new Map(everybody.map((person) => [person.id, person]));
  const sectorById = new Map(allSectors.map((sector) => [sector.id, sector]));
  const presenceById = new Map(presences.map((presence) => [presence.attendantId, presence]));
  return {
    divided: isDivided(everybody),
    people: everybody.filter(({ leftAt }) => leftAt === null),
    sectors: allSectors.filter(({ archivedAt }) => archivedAt === null),
    meId,
    me: byId.get(meId),
    person: (id) => byId.get(id),
    sector: (id) => sectorById.get(id),
    presence: (id) => presenceById.get(id),
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
