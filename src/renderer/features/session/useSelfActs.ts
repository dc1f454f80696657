import { setPresence } from '../../commands/setPresence';
import { openSettings } from '../../stores/settingsPage';
import { useSession } from '../../stores/session';
import { useDesk } from '../app/desk';
import { useOccasion } from '../app/useOccasion';
import type { PresenceActs } from './PresenceMenu';

/**
 * What one does about oneself at this window; also for the palette.
 * @param onDone after an act that leaves the person where they are
 */
export function useSelfActs(onDone: () => void = () => undefined): PresenceActs {
  const { db, bridge, attendantId } = useDesk();
  const occasion = useOccasion();
  const lock = useLock();
  return {
    onPresence: (state, reason) => {
      void setPresence(db, { by: attendantId, attendantId, state, reason }, occasion());
      onDone();
    },
    onSwitch: () => useSession.getState().signOut(),
    onLock: lock,
    onWindow: () => {
      void bridge.request('window.openAnother');
      onDone();
    },
    onTeam: () => {
      onDone();
      openSettings('team');
    },
  };
}

/** Locks this window: its person is away until they come back to it. */
export function useLock(): () => void {
  const { db, attendantId } = useDesk();
  const occasion = useOccasion();
  return () => {
    useSession.getState().lock();
    // Refused when the person is in a pause of their own: that one stays.
    void setPresence(db, { by: 'balcao', attendantId, state: 'pause', reason: 'away' }, occasion());
  };
}
