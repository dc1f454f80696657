import { useCallback, useMemo } from 'react';
import type { AttendantRow } from '../../db/attendants/row';
import { listAttendants } from '../../db/attendants/read';
import type { PresenceRow } from '../../db/presences/row';
import { listPresences } from '../../db/presences/read';
import { useDesk } from '../app/desk';
import { useWatched } from '../app/useWatched';

const attendantsTable = ['attendants'];
const presencesTable = ['presences'];

/** Everybody who works here now, by name; undefined until the table has answered for the first time. */
export function useTeam(): readonly AttendantRow[] | undefined {
  const { db, first } = useDesk();
  const known = useMemo(() => first?.attendants.filter(({ leftAt }) => leftAt === null), [first]);
  return useWatched<readonly AttendantRow[]>(
    attendantsTable,
    useCallback(() => listAttendants(db), [db]),
    known,
    0,
  );
}

/** Presence by attendant; who is not in it is offline. */
export function usePresences(): ReadonlyMap<string, PresenceRow> {
  const { db, first } = useDesk();
  const rows = useWatched<readonly PresenceRow[]>(
    presencesTable,
    useCallback(() => listPresences(db), [db]),
    first?.presences,
    0,
  );
  return useMemo(() => new Map(rows?.map((row) => [row.attendantId, row])), [rows]);
}
