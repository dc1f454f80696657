import type { CounterTally } from '../../shared/contract/channels';
import type { Diagnostics } from '../../shared/contract/diagnostics';
import { done } from '../../shared/kernel/result';
import type { Handlers } from './door';

/** Requests about how the counter is doing. */
export function diagnosticsHandlers(
  read: () => Promise<Diagnostics>,
  onTally: (tally: CounterTally) => void,
): Pick<Handlers, 'diagnostics.read' | 'diagnostics.tally'> {
  return {
    'diagnostics.read': async () => done(await read()),
    'diagnostics.tally': (tally) => {
      onTally(tally);
      return done(null);
    },
  };
}
