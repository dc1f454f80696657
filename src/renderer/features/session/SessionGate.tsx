import { useEffect, useMemo, type ReactNode } from 'react';
import { LOCAL_ATTENDANT } from '../../../shared/domain/team/attendant';
import { useSession } from '../../stores/session';
import { DeskProvider, useDesk } from '../app/desk';
import { OpeningFrame } from '../app/OpeningFrame';
import { usePeople } from '../service/teamRows';
import { Door } from './Door';
import { SessionKeeper } from './SessionKeeper';

/** Lets in who has signed in. A counter of one person has no door: it is open at once. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const team = usePeople();
  const attendantId = useSession((state) => state.attendantId);
  const locked = useSession((state) => state.locked);
  const divided = team?.some(({ pin }) => pin !== null) ?? false;
  const alone = team !== undefined && !divided ? (team[0]?.id ?? LOCAL_ATTENDANT) : null;
  useEffect(() => {
    // Whoever divides the counter at this window stays signed in at it.
    if (alone !== null && (attendantId !== alone || locked)) useSession.getState().signIn(alone);
  }, [alone, attendantId, locked]);
  const hereId = alone ?? (locked ? null : (team?.find(({ id }) => id === attendantId)?.id ?? null));
  const ownDesk = useMemo(() => ({ ...desk, attendantId: hereId ?? LOCAL_ATTENDANT }), [desk, hereId]);
  if (team === undefined) return <OpeningFrame />;
  // No chunk of its own: whoever switches types a name at once, and the first letters would be lost.
  if (hereId === null) return <Door />;
  return (
    <DeskProvider desk={ownDesk} key={hereId}>
      {divided && <SessionKeeper />}
      {children}
    </DeskProvider>
  );
}
