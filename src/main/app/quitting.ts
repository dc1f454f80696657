import { app } from 'electron';
import { SECOND } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';

/** Longer than the receiver waits for requests under way. */
const PATIENCE_MS = 8 * SECOND;

export interface Quitting {
  /** Is the app on its way out? Then closing the window really closes it. */
  began(): boolean;
}

/**
 * Lets the app quit only after its work is put down: receiver closed, sends ended, journal flushed, sandbox stopped.
 * @param shutdown is waited for, but not longer than eight seconds
 */
export function arrangeQuit(shutdown: () => Promise<void>, log: Log): Quitting {
  let state: 'open' | 'closing' | 'closed' = 'open';

  async function close(): Promise<void> {
    const started = Date.now();
    const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
    try {
      await Promise.race([shutdown(), patience]);
    } catch (thrown) {
      log.error('app.shutdown-failed', { kind: thrown instanceof Error ? thrown.name : typeof thrown });
    }
    state = 'closed';
    log.info('app.closed', { ms: Date.now() - started });
    app.quit();
  }

  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'open') {
      state = 'closing';
      void close();
    }
  });
  app.on('window-all-closed', () => app.quit());
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => app.quit());
  return { began: () => state !== 'open' };
}
