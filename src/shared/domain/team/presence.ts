import type { Instant } from '../../kernel/instant';

export type PresenceState = 'online' | 'pause' | 'offline';

/** Whether somebody takes conversations right now. Persisted, one a person. */
export interface Presence {
  readonly attendantId: string;
  readonly state: PresenceState;
  /** Of a pause: what the person chose or wrote; `away` set by Balcão itself when the computer is idle or locked. */
  readonly reason: string | null;
  /** Balcão set it, and takes it back when the person moves again. */
  readonly automatic: boolean;
  readonly since: Instant;
}
