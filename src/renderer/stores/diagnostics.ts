import { create } from 'zustand';
import type { Diagnostics } from '../../shared/contract/diagnostics';

interface DiagnosticsState {
  /** null until main has answered for the first time. */
  readonly diagnostics: Diagnostics | null;
}

/** Counters of the receiver and the journal; fed by main.tsx. */
export const useDiagnostics = create<DiagnosticsState>()(() => ({ diagnostics: null }));
