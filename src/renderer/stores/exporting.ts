import { create } from 'zustand';

/** What is to leave as a file: conversations by id, or everything. */
export type ExportSubject = readonly string[] | 'everything';

export interface ExportSteps {
  readonly phase: 'reading' | 'checking' | 'ending';
  readonly done: number;
  readonly total: number;
}

export interface ExportedFile {
  readonly ticket: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly fingerprint: string;
  /** Conversations that the person may not take out. */
  readonly refused: number;
}

export type ExportJob =
  /** `steps` null: the person is asked where to save. */
  | { readonly state: 'running'; readonly steps: ExportSteps | null; readonly stop: () => void }
  | { readonly state: 'done'; readonly file: ExportedFile }
  | { readonly state: 'failed'; readonly code: string; readonly seq: number };

interface ExportingState {
  /** What the box asks about; null: it is shut, which stops nothing. */
  readonly subject: ExportSubject | null;
  /** One at a time. */
  readonly job: ExportJob | null;
  ask(subject: ExportSubject): void;
  leave(): void;
}

export const useExporting = create<ExportingState>()((set) => ({
  subject: null,
  job: null,
  ask: (subject) => set(({ job }) => ({ subject, job: job?.state === 'running' ? job : null })),
  leave: () => set({ subject: null }),
}));
