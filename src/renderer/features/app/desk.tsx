import { createContext, useContext, type ReactNode } from 'react';
import type { Clock } from '../../../shared/kernel/instant';
import type { RandomBytes } from '../../../shared/kernel/ids';
import type { Bridge } from '../../bridge/bridge';
import type { BalcaoDatabase } from '../../db/database';
import type { SearchClient } from '../../search/searchClient';
import type { FirstLook } from './firstLook';

/** What a screen needs in order to read and to act. */
export interface Desk {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Finds messages, by the index of whichever window keeps it. */
  readonly search: SearchClient;
  /** Who is signed in at this window; 'local' at a counter of one person. */
  readonly attendantId: string;
  /** How things stood when the counter opened; null: it could not be read this way. */
  readonly first: FirstLook | null;
}

const BridgeContext = createContext<Bridge | null>(null);
const DeskContext = createContext<Desk | null>(null);

export function BridgeProvider({ bridge, children }: { bridge: Bridge; children: ReactNode }) {
  return <BridgeContext value={bridge}>{children}</BridgeContext>;
}

export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** The way to main; there even before a database is open. */
export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error('useBridge outside BridgeProvider');
  return bridge;
}

/** The open counter: its database, clock and randomness. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk outside DeskProvider');
  return desk;
}
