import { create } from 'zustand';

/** Which conversations the list shows; a sector by its id. */
export type ListView =
  'mine' | 'queue' | 'missed' | 'snoozed' | 'open' | 'unread' | 'mentions' | 'closed' | `sector:${string}`;

/** Further conditions of the list; null: any. */
export interface ListFilter {
  readonly sectorId: string | null;
  /** '' means nobody. */
  readonly attendantId: string | null;
  readonly tag: string | null;
  readonly missed: boolean;
  readonly unread: boolean;
  readonly text: string;
}

interface SelectionState {
  readonly conversationId: string | null;
  /** null: nobody has chosen yet, and the usual one is shown. */
  readonly view: ListView | null;
  readonly filter: ListFilter | null;
  readonly query: string;
  /** Counts up when something outside wants the keyboard in the composer. */
  readonly composerFocus: number;
  open(conversationId: string): void;
  close(): void;
  show(view: ListView): void;
  filterBy(filter: ListFilter | null): void;
  search(query: string): void;
  focusComposer(): void;
}

/** What the eye is on: the open conversation, the view of the list and its search. */
export const useSelection = create<SelectionState>()((set) => ({
  conversationId: null,
  view: null,
  filter: null,
  query: '',
  composerFocus: 0,
  open: (conversationId) => set((before) => ({ conversationId, composerFocus: before.composerFocus + 1 })),
  close: () => set({ conversationId: null }),
  show: (view) => set({ view, query: '', filter: null }),
  filterBy: (filter) => set({ filter, query: '' }),
  search: (query) => set({ query }),
  focusComposer: () => set((before) => ({ composerFocus: before.composerFocus + 1 })),
}));
