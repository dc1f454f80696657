import { useCallback } from 'react';
import type { SoundKind } from '../../../shared/contract/sounds';
import { useSettings } from '../../stores/settings';
import { useDesk } from '../app/desk';
import { useTeam } from '../service/team';
import { playSound } from './playSound';
import { quietFor } from './quiet';

/** Lets the person at this desk hear that something happened, if they want to and are there. */
export function useSounds(): (kind: SoundKind) => void {
  const { clock } = useDesk();
  const team = useTeam();
  return useCallback(
    (kind) => {
      const { sounds, soundVolume } = useSettings.getState();
      if (quietFor(team, clock()) === null) void playSound(sounds[kind], soundVolume);
    },
    [clock, team],
  );
}
