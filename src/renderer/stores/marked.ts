import { create } from 'zustand';

interface MarkedState {
  /** Conversations chosen for an act on many. */
  readonly ids: ReadonlySet<string>;
  toggle(id: string): void;
  /** Adds, e.g. a stretch from one row to another. */
  add(ids: readonly string[]): void;
  clear(): void;
}

const none: ReadonlySet<string> = new Set();

export const useMarked = create<MarkedState>()((set) => ({
  ids: none,
  toggle: (id) =>
    set(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next };
    }),
  add: (more) => set(({ ids }) => ({ ids: new Set([...ids, ...more]) })),
  clear: () => set(({ ids }) => (ids.size === 0 ? {} : { ids: none })),
}));
