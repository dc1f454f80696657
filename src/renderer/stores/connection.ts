import { create } from 'zustand';
import type { ConnectionStatus } from '../../shared/contract/channels';

interface ConnectionState {
  /** null until main has answered for the first time. */
  readonly status: ConnectionStatus | null;
}

/** The number that is open at this counter; fed by main.tsx. */
export const useConnection = create<ConnectionState>()(() => ({ status: null }));
