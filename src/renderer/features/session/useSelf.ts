import type { AttendantRow } from '../../db/attendants/row';
import type { PresenceRow } from '../../db/presences/row';
import { useDesk } from '../app/desk';
import { useTeamRows } from '../service/teamRows';

export interface Self {
  readonly person: AttendantRow;
  /** null: never said anything, that is offline. */
  readonly presence: PresenceRow | null;
}

/** Who is signed in in this window; null at a counter of one person, which has no signing in. */
export function useSelf(): Self | null {
  const { attendantId } = useDesk();
  const { everybody, presences } = useTeamRows();
  const person = everybody?.find(({ id }) => id === attendantId);
  const presence = presences.get(attendantId) ?? null;
  return person === undefined || person.leftAt !== null || person.pin === null ? null : { person, presence };
}
