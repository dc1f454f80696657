import { mendChain } from '../commands/mendChain';
import { SECOND } from '../../shared/kernel/instant';
import type { EngineTools } from './engineTools';
import { Pacer } from './pacer';
import { metAnother, storeTrouble } from './storeTrouble';
import { pause } from './timers';

/** So long a store or a main process that refused is left alone, ms. */
export const AGAIN_AFTER = 2 * SECOND;

/** The store refused: says so, and gives it time. */
export async function stumble(
  tools: Pick<EngineTools, 'db' | 'clock' | 'status' | 'timers' | 'signal'>,
  error: unknown,
): Promise<void> {
  if (metAnother(error)) await mendChain(tools.db, { now: tools.clock() }).catch(() => false);
  const trouble = storeTrouble(error);
  // Only intake knows which rows to keep aside: for everybody else the store is what does not take them.
  tools.status.change({ problem: trouble === 'poison' ? 'database-blocked' : trouble });
  await pause(tools.timers, AGAIN_AFTER, tools.signal);
}

interface PacedWork {
  /** Between two runs, at least, ms. */
  readonly rest: number;
  /** See `Pacer`. */
  readonly restPerWork?: number;
  readonly work: () => Promise<void>;
}

/** Work of the engine that is asked for by `kick`, and tried again after the store refused. */
export function paced(tools: EngineTools, { rest, restPerWork, work }: PacedWork): Pacer {
  return new Pacer({
    timers: tools.timers,
    signal: tools.signal,
    monotonic: () => performance.now(),
    rest,
    ...(restPerWork === undefined ? {} : { restPerWork }),
    work,
    onTrouble: (error) => stumble(tools, error),
  });
}
