import { useSession } from '../../stores/session';
import { useDesk } from '../app/desk';
import { usePeople, useTeamRows } from '../service/teamRows';
import { SignInScreen } from './SignInScreen';
import { rememberedPerson } from './rememberedPerson';
import { useEntering } from './useEntering';

/** The sign-in screen with the commands behind it. */
export function Door() {
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
