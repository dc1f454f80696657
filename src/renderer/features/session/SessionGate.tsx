import { useEffect, useMemo, type ReactNode } from 'react';
import { LOCAL_ATTENDANT } from '../../../shared/domain/team/attendant';
import { useSession } from '../../stores/session';
import { DeskProvider, useDesk } from '../app/desk';
import { OpeningFrame } from '../app/OpeningFrame';
import { usePeople, useTeamRows } from '../service/teamRows';
import { SessionKeeper } from './SessionKeeper';
import { SignInScreen } from './SignInScreen';
import { rememberedPerson } from './rememberedPerson';
import { useEntering } from './useEntering';

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
  if (hereId === null) return <Door />;
  return (
    <DeskProvider desk={ownDesk} key={hereId}>
      {divided && <SessionKeeper />}
      {children}
    </DeskProvider>
  );
}

/** The sign-in screen with the commands behind it. */
function Door() {
  const { db } = useDesk();
  const team = usePeople() ?? [];
  const { presences } = useTeamRows();
  const attendantId = useSession((state) => state.attendantId);
  const locked = useSession((state) => state.locked);
  const { enter, recover } = useEntering();
  return (
    <SignInScreen
      team={team}
      presenceOf={(id) => presences.get(id)?.state ?? 'offline'}
      lockedId={locked ? attendantId : null}
      lastId={rememberedPerson(db.phoneNumberId)}
      onEnter={enter}
      onRecover={recover}
    />
  );
}
