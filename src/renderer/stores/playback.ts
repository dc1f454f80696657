import { create } from 'zustand';

interface PlaybackState {
  /** How quick everything plays: 1 as it was spoken. */
  readonly speed: number;
  setSpeed(speed: number): void;
}

/** How a person listens, for all voice messages and films until the window is closed. */
export const usePlayback = create<PlaybackState>()((set) => ({
  speed: 1,
  setSpeed: (speed) => set({ speed }),
}));
