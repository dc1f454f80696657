import type { BackupWanted } from '../../../shared/contract/backup';
import type { EngineTools } from '../engineTools';
import { readOut } from './readOut';

/** Reads the tables out whenever main wants a backup of this number: main calls again until somebody begins. */
export class BackupWork {
  private readonly ending = new AbortController();
  private readonly seen = new Set<string>();
  private running: Promise<unknown> = Promise.resolve();
  private stopListening = (): void => undefined;

  constructor(private readonly tools: Pick<EngineTools, 'db' | 'bridge' | 'timers' | 'signal'>) {}

  start(): void {
    this.stopListening = this.tools.bridge.on('backup.wanted', (wanted) => this.begin(wanted));
  }

  async stop(): Promise<void> {
    this.stopListening();
    this.ending.abort();
    await this.running;
  }

  private begin({ runId, phoneNumberId }: BackupWanted): void {
    const { db, signal } = this.tools;
    if (phoneNumberId !== db.phoneNumberId || this.seen.has(runId)) return;
    this.seen.add(runId);
    const parts = {
      ...this.tools,
      signal: AbortSignal.any([signal, this.ending.signal]),
      compare: (a: IDBValidKey, b: IDBValidKey) => indexedDB.cmp(a, b),
    };
    // What it could not read it has told main, who tells the person.
    this.running = readOut(parts, runId).catch(() => false);
  }
}
