import { create } from 'zustand';
import type { MediaContent } from '../../shared/domain/conversations/content';

/** What is being scheduled or changed. */
export interface Scheduling {
  readonly conversationId: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly text: string;
  readonly attachments: readonly MediaContent[];
  /** What was in the field is kept now. */
  readonly onScheduled?: () => void;
}

interface SchedulingState {
  /** null: the box is shut. */
  readonly subject: Scheduling | null;
  begin(subject: Scheduling): void;
  end(): void;
}

/** The box in which a message or a reminder is scheduled: asked for by composer, conversation and list alike. */
export const useScheduling = create<SchedulingState>()((set) => ({
  subject: null,
  begin: (subject) => set({ subject }),
  end: () => set({ subject: null }),
}));
