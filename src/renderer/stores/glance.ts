import { create } from 'zustand';
import type { Glance } from '../../shared/domain/team/glance';

interface GlanceState {
  /** What the other windows of this computer show; fed by main.tsx. */
  readonly others: readonly Glance[];
  /** The conversation in whose field somebody writes here; told on by main.tsx. */
  readonly writingIn: string | null;
  write(conversationId: string | null): void;
}

export const useGlance = create<GlanceState>()((set) => ({
  others: [],
  writingIn: null,
  write: (writingIn) => set((before) => (before.writingIn === writingIn ? before : { writingIn })),
}));
