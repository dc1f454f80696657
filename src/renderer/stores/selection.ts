import { create } from 'zustand';

/** Which conversations the list shows. */
export type ListView = 'open' | 'unread';

interface SelectionState {
  readonly conversationId: string | null;
  readonly view: ListView;
  readonly query: string;
  /** Counts up when something outside wants the keyboard in the composer. */
  readonly composerFocus: number;
  open(conversationId: string): void;
  close(): void;
  show(view: ListView): void;
  search(query: string): void;
  focusComposer(): void;
}

/** What the eye is on: the open conversation, the view of the list and its search. */
export const useSelection = create<SelectionState>()((set) => ({
  conversationId: null,
  view: 'open',
  query: '',
  composerFocus: 0,
  open: (conversationId) => set((before) => ({ conversationId, composerFocus: before.composerFocus + 1 })),
  close: () => set({ conversationId: null }),
  show: (view) => set({ view, query: '' }),
  search: (query) => set({ query }),
  focusComposer: () => set((before) => ({ composerFocus: before.composerFocus + 1 })),
}));
