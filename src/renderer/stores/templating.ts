import { create } from 'zustand';

interface TemplatingState {
  /** The conversation that a template is being chosen for; null: the box is shut. */
  readonly conversationId: string | null;
  begin(conversationId: string): void;
  end(): void;
}

/** The box in which a template is chosen and filled: asked for by the composer and the palette. */
export const useTemplating = create<TemplatingState>()((set) => ({
  conversationId: null,
  begin: (conversationId) => set({ conversationId }),
  end: () => set({ conversationId: null }),
}));
