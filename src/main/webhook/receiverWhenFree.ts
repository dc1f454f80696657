import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from './journal/journalFailure';
import { startReceiver } from './receiver';
import type { Receiver, ReceiverOptions } from './receiverPort';
import { ReceiverTally } from './receiverTally';

const RETRY_MS = 5_000;

/**
 * Starts the receiver, or, while another program has its port, as soon as that is free: the history stays in reach and
 * replies can leave, and WhatsApp repeats meanwhile what it could not deliver (cloud-api 4.8).
 * @throws the system's error when the port may not be used at all
 */
export async function startReceiverWhenFree(options: ReceiverOptions, retryMs = RETRY_MS): Promise<Receiver> {
  try {
    return await startReceiver(options);
  } catch (cause) {
    if (errnoOf(cause) !== 'EADDRINUSE') throw cause;
  }
  options.log.warn('webhook.port-busy', { port: options.port });
  const silent = new ReceiverTally(options.clock, options.log, undefined);
  const stop = new AbortController();
  const following = follow(options, retryMs, stop.signal);
  let started: Receiver | null = null;
  void following.then((receiver) => (started = receiver));
  return {
    port: options.port,
    counters: () => started?.counters() ?? silent.counters(),
    async close() {
      stop.abort();
      await (await following)?.close();
    },
  };
}

async function follow(options: ReceiverOptions, retryMs: number, signal: AbortSignal): Promise<Receiver | null> {
  while (!signal.aborted) {
    try {
      await wait(retryMs, undefined, { signal });
      return await startReceiver(options);
    } catch {
      // Still taken, or stopped: the signal tells.
    }
  }
  return null;
}
