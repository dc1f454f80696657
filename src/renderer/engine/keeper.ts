import { liveQuery } from 'dexie';
import { SECOND } from '../../shared/kernel/instant';
import type { EngineTools } from './engineTools';
import { pause } from './timers';

/** A photo that is moved about, a PIN that is tried: the last state of a while is enough. */
const REST = 2 * SECOND;
/** After main refused. */
const RETRY_AFTER = 30 * SECOND;

export interface Keepsake {
  readonly text: string;
  /** What of it counts: while this stays the same it is not handed over again. */
  readonly signature: string;
}

export interface KeeperParts {
  /** Reads what is to be kept, inside a live query; null: not now. */
  readonly read: () => Promise<Keepsake | null>;
  /** Hands it to main. @returns whether main has it */
  readonly keep: (text: string) => Promise<boolean>;
}

/** Hands something to main whenever it has changed, so that it outlives the database. */
export class Keeper {
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private wanted: Keepsake | null = null;
  private kept: string | null = null;
  private running: Promise<void> | null = null;
  private stopLooking = (): void => undefined;

  constructor(
    private readonly tools: EngineTools,
    private readonly parts: KeeperParts,
  ) {
    this.signal = AbortSignal.any([tools.signal, this.ending.signal]);
  }

  start(): void {
    const looking = liveQuery(() => this.parts.read()).subscribe({
      next: (found) => this.take(found),
      // The store is closing or refuses: the next term of work begins with a look.
      error: () => undefined,
    });
    this.stopLooking = () => looking.unsubscribe();
  }

  /** Looks no more, and waits for what is under way. */
  async stop(): Promise<void> {
    this.stopLooking();
    this.ending.abort();
    await this.running;
  }

  private take(found: Keepsake | null): void {
    if (found === null) return;
    this.wanted = found;
    this.running ??= this.run();
  }

  private async run(): Promise<void> {
    const { timers } = this.tools;
    while (this.wanted !== null && this.wanted.signature !== this.kept && !this.signal.aborted) {
      const { text, signature } = this.wanted;
      const kept = await this.parts.keep(text);
      if (kept) this.kept = signature;
      await pause(timers, kept ? REST : RETRY_AFTER, this.signal);
    }
    this.running = null;
  }
}
