import { create } from 'zustand';

interface FindingState {
  /** The conversation that is searched by its own bar; null: none is. */
  readonly conversationId: string | null;
  /** What is looked for in it. */
  readonly typed: string;
  /** Counts up when something outside wants the keyboard in the bar. */
  readonly focus: number;
  find(conversationId: string): void;
  type(typed: string): void;
  leave(): void;
}

/** The search within the open conversation. */
export const useFinding = create<FindingState>()((set) => ({
  conversationId: null,
  typed: '',
  focus: 0,
  find: (conversationId) => set((before) => ({ conversationId, focus: before.focus + 1 })),
  type: (typed) => set({ typed }),
  leave: () => set({ conversationId: null, typed: '' }),
}));
