import { create } from 'zustand';
import type { EngineStatus } from '../engine/engineStatus';

/** What the engine of this window is doing; fed by main.tsx. */
export const useEngineStatus = create<EngineStatus>()(() => ({
  phase: 'starting',
  replay: null,
  recovered: null,
  sendingPaused: null,
  problem: null,
}));
