import { create } from 'zustand';

/** A macro that is looked at before it runs. */
interface MacroSubject {
  readonly macroId: string;
  readonly conversationId: string;
}

interface MacroRunningState {
  /** null: the box is shut. */
  readonly subject: MacroSubject | null;
  /** How many ran in this window: what they noted in the log is read again. */
  readonly ran: number;
  begin(subject: MacroSubject): void;
  end(): void;
  noteRun(): void;
}

/** The box that shows what a macro would do: asked for by composer, palette and the conversation's menu alike. */
export const useMacroRunning = create<MacroRunningState>()((set) => ({
  subject: null,
  ran: 0,
  begin: (subject) => set({ subject }),
  end: () => set({ subject: null }),
  noteRun: () => set(({ ran }) => ({ ran: ran + 1 })),
}));
