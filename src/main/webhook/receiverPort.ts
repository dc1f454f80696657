import type { Clock, Instant } from '../../shared/kernel/instant';
import type { Log } from '../../shared/kernel/log';
import type { Journal } from './journal/journal';

export interface ReceiverCounters {
  readonly listening: boolean;
  readonly accepted: number;
  readonly badSignatures: number;
  /** Wrong signatures since the last right one. */
  readonly badSignatureStreak: number;
  /** The streak is long enough to say "App Secret errado?". */
  readonly appSecretSuspect: boolean;
  readonly tooLarge: number;
  readonly refusedByDisk: number;
  readonly verifications: number;
  readonly lastAcceptedAt: Instant | null;
}

/** Milliseconds and bytes; the defaults suit a tunnel in front of the loopback address. */
export interface ReceiverLimits {
  readonly maxBodyBytes: number;
  readonly headersTimeoutMs: number;
  readonly requestTimeoutMs: number;
  readonly keepAliveTimeoutMs: number;
  /** How long a shutdown waits for requests under way. */
  readonly closingMs: number;
}

export interface ReceiverOptions {
  /** TCP port on 127.0.0.1; 0: any free one. */
  readonly port: number;
  /** Path without slashes; everything else is 404. */
  readonly secretPath: string;
  /** Functions, because both may change while the receiver runs. */
  readonly verifyToken: () => string;
  readonly appSecret: () => string;
  readonly journal: Pick<Journal, 'append'>;
  readonly clock: Clock;
  readonly log: Log;
  /** Told at most every 200 ms while counters change. */
  readonly onCounters?: (counters: ReceiverCounters) => void;
  readonly limits?: Partial<ReceiverLimits>;
}

export interface Receiver {
  readonly port: number;
  counters(): ReceiverCounters;
  /** Refuses new requests with 503, lets those under way end, frees the port. */
  close(): Promise<void>;
}
