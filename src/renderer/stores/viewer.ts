import { create } from 'zustand';

interface ViewerState {
  /** Id of the message whose medium is looked at; null: the viewer is shut. */
  readonly messageId: string | null;
  look(messageId: string): void;
  leave(): void;
}

/** The medium that fills the window. */
export const useViewer = create<ViewerState>()((set) => ({
  messageId: null,
  look: (messageId) => set({ messageId }),
  leave: () => set({ messageId: null }),
}));
