import { useEffect, useRef } from 'react';
import { MINUTE, SECOND } from '../../../shared/kernel/instant';
import type { Attention } from '../../../shared/contract/channels';
import { setPresence } from '../../commands/setPresence';
import { useSettings } from '../../stores/settings';
import { useDesk } from '../app/desk';
import { useLock } from './useSelfActs';
import { useSelf } from './useSelf';

const touches = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;
/** How often an untouched window is looked at, ms. */
const LOOK = 5 * SECOND;

/** While somebody is signed in: away with the computer, locked after a while, locked by Ctrl/⌘ L, named in the title. */
export function SessionKeeper() {
  const lock = useLock();
  useTitle();
  useAway(lock);
  useLockWhenUntouched(lock);
  useLockKey(lock);
  return null;
}

function useTitle(): void {
  const { bridge } = useDesk();
  const attendantName = useSelf()?.person.name ?? null;
  useEffect(() => {
    void bridge.request('window.tell', { attendantName });
    return () => void bridge.request('window.tell', { attendantName: null });
  }, [bridge, attendantName]);
}

/** Nobody at the computer: an automatic pause, which ends by itself. A pause that the person took stays. */
function useAway(lock: () => void): void {
  const { db, bridge, clock, random, attendantId } = useDesk();
  const minutes = useSettings((settings) => settings.awayAfterMinutes);
  const locking = useLatest(lock);
  useEffect(() => {
    const follow = ({ state }: Attention): void => {
      if (state === 'locked') return locking.current();
      const here = state === 'active';
      const presence = { state: here ? ('online' as const) : ('pause' as const), reason: here ? null : 'away' };
      void setPresence(db, { by: 'balcao', attendantId, ...presence }, { now: clock(), random });
    };
    const stop = bridge.on('system.attention', follow);
    void bridge.request('system.watch', minutes === null ? null : minutes * MINUTE).then((answer) => {
      if (answer.ok && answer.value.state !== 'locked') follow(answer.value);
    });
    return stop;
  }, [db, bridge, clock, random, attendantId, minutes, locking]);
}

/** By the touches of this window: at a shared computer somebody else may be busy at another one. */
function useLockWhenUntouched(lock: () => void): void {
  const { clock } = useDesk();
  const minutes = useSettings((settings) => settings.lockAfterMinutes);
  const locking = useLatest(lock);
  useEffect(() => {
    if (minutes === null) return;
    let touchedAt = clock();
    const touched = (): void => {
      touchedAt = clock();
    };
    const timer = setInterval(() => {
      if (clock() - touchedAt >= minutes * MINUTE) locking.current();
    }, LOOK);
    for (const touch of touches) window.addEventListener(touch, touched, { passive: true, capture: true });
    return () => {
      clearInterval(timer);
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
    };
  }, [clock, minutes, locking]);
}

function useLockKey(lock: () => void): void {
  const locking = useLatest(lock);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'l')
        return;
      event.preventDefault();
      locking.current();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [locking]);
}

/** The newest of something that changes with every render, for listeners that stay. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
