import type { RandomBytes } from '../../shared/kernel/ids';
import type { Clock } from '../../shared/kernel/instant';
import type { Bridge } from '../bridge/bridge';
import type { BalcaoDatabase } from '../db/database';
import type { StatusBoard } from './engineStatus';
import type { Timers } from './timers';

/** What every part of the engine works with. */
export interface EngineTools {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly timers: Timers;
  readonly status: StatusBoard;
  /** Aborted when the engine stops. */
  readonly signal: AbortSignal;
}
