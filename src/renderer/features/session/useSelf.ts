import type { AttendantRow } from '../../db/attendants/row';
import type { PresenceRow } from '../../db/presences/row';
import { useDesk } from '../app/desk';
import { usePresences, useTeam } from './useTeam';

export interface Self {
  readonly person: AttendantRow;
  /** null: never said anything, that is offline. */
  readonly presence: PresenceRow | null;
}

/** Who is signed in in this window; null at a counter of one person, which has no signing in. */
export function useSelf(): Self | null {
  const { attendantId } = useDesk();
  const person = useTeam()?.find(({ id }) => id === attendantId);
  const presence = usePresences().get(attendantId) ?? null;
  return person === undefined || person.pin === null ? null : { person, presence };
}
