import { createContext, useContext, type ReactNode } from 'react';
import type { Clock } from '../../../shared/kernel/instant';
import type { RandomBytes } from '../../../shared/kernel/ids';
import type { Bridge } from '../../bridge/bridge';
import type { AttendantRow } from '../../db/attendants/row';
import type { ConversationRow } from '../../db/conversations/row';
import type { BalcaoDatabase } from '../../db/database';
import type { CountersMeta } from '../../db/meta/row';

/** What a screen needs in order to read and to act. */
export interface Desk {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** Who is signed in at this window; 'local' at a counter of one person. */
  readonly attendantId: string;
  /** The newest conversations as they stood when the counter opened: the list's first paint waits for no query. */
  readonly firstPage: readonly ConversationRow[] | null;
  /** The counters of the same moment: the list's length. */
  readonly firstCounters: CountersMeta | null;
  /** The team of the same moment: whether somebody has to sign in is known before the first paint. */
  readonly firstTeam: readonly AttendantRow[] | null;
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
