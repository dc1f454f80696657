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

/** A place in a conversation that a search found. */
export interface FoundPlace {
  readonly conversationId: string;
  /** Key of its line: a message's id, or `note-<id>`. */
  readonly key: string;
  readonly order: number;
  /** What was looked for: its words are marked. */
  readonly typed: string;
  /** Counts up, so that the same place can be gone to again. */
  readonly turn: number;
}

interface SelectionState {
  readonly conversationId: string | null;
  /** Where the open conversation is to be read; null: at its end. */
  readonly place: FoundPlace | null;
  /** null: nobody has chosen yet, and the usual one is shown. */
  readonly view: ListView | null;
  readonly filter: ListFilter | null;
  readonly query: string;
  /** Counts up when something outside wants the keyboard in the composer. */
  readonly composerFocus: number;
  open(conversationId: string): void;
  /** Opens a conversation at a place; the keyboard stays where it is. */
  openAt(place: Omit<FoundPlace, 'turn'>): void;
  close(): void;
  show(view: ListView): void;
  filterBy(filter: ListFilter | null): void;
  search(query: string): void;
  focusComposer(): void;
}

/** What the eye is on: the open conversation, the view of the list and its search. */
export const useSelection = create<SelectionState>()((set) => ({
  conversationId: null,
  place: null,
  view: null,
  filter: null,
  query: '',
  composerFocus: 0,
  open: (conversationId) => set((before) => ({ conversationId, place: null, composerFocus: before.composerFocus + 1 })),
  openAt: (place) =>
    set((before) => ({
      conversationId: place.conversationId,
      place: { ...place, turn: (before.place?.turn ?? 0) + 1 },
    })),
  close: () => set({ conversationId: null, place: null }),
  show: (view) => set({ view, query: '', filter: null }),
  filterBy: (filter) => set({ filter, query: '' }),
  search: (query) => set({ query }),
  focusComposer: () => set((before) => ({ composerFocus: before.composerFocus + 1 })),
}));
