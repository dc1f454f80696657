import type { RandomBytes } from '../../shared/kernel/ids';
import type { Instant } from '../../shared/kernel/instant';

/** Time and chance of one act, handed in so that tests choose them. */
export interface Occasion {
  readonly now: Instant;
  readonly random: RandomBytes;
}
