import { create } from 'zustand';

/** What can be asked about the open conversation: each is a box, a menu or a question. */
export type Asked = 'takeOver' | 'transfer' | 'snooze' | 'close' | 'tags' | 'why';

interface ActsState {
  /** What is asked right now, and of which conversations; null: nothing. */
  readonly asked: Asked | null;
  /** The composer writes to the customer, or a note to the team. */
  readonly writing: 'reply' | 'note';
  /** The conversation whose draft goes to somebody else at this very moment; null before and after. */
  readonly passedDraftOf: string | null;
  ask(asked: Asked): void;
  leave(): void;
  write(writing: 'reply' | 'note'): void;
  tellPassed(conversationId: string): void;
}

/** What the person is about to do with the open conversation: asked by header, palette and keys alike. */
export const useActs = create<ActsState>()((set) => ({
  asked: null,
  writing: 'reply',
  passedDraftOf: null,
  ask: (asked) => set({ asked }),
  leave: () => set({ asked: null }),
  write: (writing) => set({ writing }),
  tellPassed: (passedDraftOf) => {
    set({ passedDraftOf });
    set({ passedDraftOf: null });
  },
}));
