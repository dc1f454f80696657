import { SECOND } from '../../shared/kernel/instant';
import { pause } from './timers';
import type { Timers } from './timers';

export interface PacerParts {
  /** Time that nobody moves, ms since some moment. */
  readonly monotonic: () => number;
  readonly timers: Timers;
  /** Aborted when the engine stops. */
  readonly signal: AbortSignal;
  /** Between the end of one run and the begin of the next, at least, ms. */
  readonly rest: number;
  /** So many times as long as it worked it rests; absent: 4. Less is for what somebody waits for. */
  readonly restPerWork?: number;
  readonly work: () => Promise<void>;
  /** Told what `work` threw; the work is tried again after it. */
  readonly onTrouble: (error: unknown) => Promise<void>;
}

/** Longer work rests longer, so that it never takes more than a fifth of the thread. */
const REST_PER_WORK = 4;
const LONGEST_REST = 4 * SECOND;

/** Does some work after it was asked for: at once when it is idle, never twice at a time, and not in a row under a flood. */
export class Pacer {
  private readonly ending = new AbortController();
  private readonly signal: AbortSignal;
  private running: Promise<void> | null = null;
  private again = false;

  constructor(private readonly parts: PacerParts) {
    this.signal = AbortSignal.any([parts.signal, this.ending.signal]);
  }

  /** The work may have something to do. */
  kick(): void {
    if (this.signal.aborted) return;
    this.again = true;
    this.running ??= this.run();
  }

  /** No more work; waits for what is under way. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { monotonic, onTrouble, rest, restPerWork = REST_PER_WORK, timers, work } = this.parts;
    while (this.again && !this.signal.aborted) {
      this.again = false;
      const began = monotonic();
      try {
        await work();
      } catch (error) {
        await onTrouble(error);
        this.again = true;
      }
      const earned = Math.min(restPerWork * (monotonic() - began), LONGEST_REST);
      await pause(timers, Math.max(rest, earned), this.signal);
    }
    // In the same turn as the last look at `again`: a kick in between would be lost.
    this.running = null;
  }
}
