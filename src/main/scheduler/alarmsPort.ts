import type { Alarm } from '../../shared/contract/channels';
import type { Clock, Instant } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';

export interface Ring {
  readonly name: string;
  readonly dueAt: Instant;
  readonly lateMs: number;
}

export interface TimersPort {
  /** Returns how to cancel. */
  after(ms: number, run: () => void): () => void;
}

export interface AlarmsOptions {
  /** JSON file in the number's folder. */
  readonly file: string;
  readonly clock: Clock;
  /** Milliseconds that never jump, from any origin (performance.now). */
  readonly monotonic: () => number;
  readonly timers: TimersPort;
  /** An alarm that this rejects rings again at the next tick. */
  readonly onRing: (ring: Ring) => void | Promise<void>;
  /** The wall clock moved by this much against the monotonic one (suspend, or somebody set it). */
  readonly onClockJump?: (jumpMs: number) => void;
  readonly log: Log;
}

export interface Alarms {
  /** Resolves when stored. Setting a name again moves it. */
  set(alarm: Alarm): Promise<void>;
  cancel(name: string): Promise<void>;
  /** Soonest first. */
  list(): readonly Alarm[];
  /** Looks at the clock now: after resume, unlock, or a clock change that the system reports. */
  rescan(): void;
  /** Stops ringing and waits for the file. */
  close(): Promise<void>;
}
