import type { OpeningHours } from '../../../shared/domain/hours/openingHours';
import type { Attendant } from '../../../shared/domain/team/attendant';
import type { KeptSecret } from '../../../shared/domain/team/keptSecret';
import type { Instant } from '../../../shared/kernel/instant';

export interface AttendantRow extends Attendant {
  /** null: always. */
  readonly hours: OpeningHours | null;
  /** null: signs in without one; only while the counter has one person. */
  readonly pin: KeptSecret | null;
  /** Owners only: the code that was shown once, for a forgotten PIN. */
  readonly recovery: KeptSecret | null;
  /** Wrong PINs in a row, and until when no other is taken. */
  readonly failures: number;
  readonly lockedUntil: Instant | null;
  /** The last conversation that was given to this person. */
  readonly lastReceivedAt: Instant | null;
}
