import type { RandomBytes } from '../../shared/kernel/ids';
import type { Clock } from '../../shared/kernel/instant';
import type { Bridge } from '../bridge/bridge';
import type { BalcaoDatabase } from '../db/database';
import { StatusBoard } from './engineStatus';
import type { EngineStatus } from './engineStatus';

export interface EngineParts {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly onStatus: (status: EngineStatus) => void;
}

export interface Engine {
  stop(): Promise<void>;
}

/** Starts the work of this counter: intake, outbox, media. */
export async function startEngine(parts: EngineParts): Promise<Engine> {
  const board = new StatusBoard(parts.onStatus);
  return {
    stop: async () => {
      await Promise.resolve();
      board.change({ phase: 'stopped' });
    },
  };
}
