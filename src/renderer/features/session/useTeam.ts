import { useLiveQuery } from 'dexie-react-hooks';
import type { AttendantRow } from '../../db/attendants/row';
import { listAttendants } from '../../db/attendants/read';
import type { PresenceRow } from '../../db/presences/row';
import { listPresences } from '../../db/presences/read';
import { useDesk } from '../app/desk';

/** Everybody who works here now, by name; undefined until the table has answered for the first time. */
export function useTeam(): readonly AttendantRow[] | undefined {
  const { db, firstTeam } = useDesk();
  return useLiveQuery(() => listAttendants(db), [db]) ?? firstTeam ?? undefined;
}

/** Presence by attendant; who is not in it is offline. */
export function usePresences(): ReadonlyMap<string, PresenceRow> {
  const { db } = useDesk();
  const rows = useLiveQuery(() => listPresences(db), [db]);
  return new Map(rows?.map((row) => [row.attendantId, row]));
}
