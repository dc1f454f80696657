import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { everyAttendant } from '../../db/attendants/read';
import type { AttendantRow } from '../../db/attendants/row';
import type { BalcaoDatabase } from '../../db/database';
import { listPresences } from '../../db/presences/read';
import type { PresenceRow } from '../../db/presences/row';
import { everySector } from '../../db/sectors/read';
import type { SectorRow } from '../../db/sectors/row';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';

/** People and sectors as their tables hold them, those of before too; undefined until they have answered. */
export interface TeamRows {
  readonly everybody: readonly AttendantRow[] | undefined;
  readonly everySector: readonly SectorRow[] | undefined;
  /** By attendant; who is not in it is offline. */
  readonly presences: ReadonlyMap<string, PresenceRow>;
}

interface Read {
  readonly attendants: readonly AttendantRow[];
  readonly sectors: readonly SectorRow[];
  readonly presences: readonly PresenceRow[];
}

const tables = ['attendants', 'sectors', 'presences'];
const TeamRowsContext = createContext<TeamRows | null>(null);

/** The one reader of the team: sign-in, settings and every screen behind it look at what it has read. */
export function TeamRowsProvider({ children }: { readonly children: ReactNode }) {
  const { db, first } = useDesk();
  const read = useCallback(() => readTeam(db), [db]);
  const found = useWatched<Read>(tables, read, first ?? undefined, 0);
  const rows = useMemo(
    () => ({
      everybody: found?.attendants,
      everySector: found?.sectors,
      presences: new Map(found?.presences.map((row) => [row.attendantId, row])),
    }),
    [found],
  );
  return <TeamRowsContext value={rows}>{children}</TeamRowsContext>;
}

function readTeam(db: BalcaoDatabase): Promise<Read> {
  return db.transaction('r', [db.attendants, db.sectors, db.presences], async () => {
    const [attendants, sectors, presences] = await Promise.all([
      everyAttendant(db),
      everySector(db),
      listPresences(db),
    ]);
    return { attendants, sectors, presences };
  });
}

export function useTeamRows(): TeamRows {
  const rows = useContext(TeamRowsContext);
  if (!rows) throw new Error('useTeamRows outside TeamRowsProvider');
  return rows;
}

/** Everybody who works here now, by name; undefined until read. */
export function usePeople(): readonly AttendantRow[] | undefined {
  const { everybody } = useTeamRows();
  return useMemo(() => everybody?.filter(({ leftAt }) => leftAt === null), [everybody]);
}

/** The sectors in use, in their order; undefined until read. */
export function useSectors(): readonly SectorRow[] | undefined {
  const { everySector: all } = useTeamRows();
  return useMemo(() => all?.filter(({ archivedAt }) => archivedAt === null), [all]);
}
