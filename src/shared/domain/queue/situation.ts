import type { Instant } from '../../kernel/instant';
import type { Service } from '../conversations/service';
import type { Calendar } from '../hours/calendar';
import type { PresenceState } from '../team/presence';
import type { SectorRules } from './sector';

/** A sector as the queue sees it; archived ones are left out. */
export interface SectorInPlay {
  readonly id: string;
  readonly rules: SectorRules;
  readonly calendar: Calendar;
}

/** Somebody who works here; who has left is left out. */
export interface AttendantInPlay {
  readonly id: string;
  readonly sectorIds: readonly string[];
  /** Conversations at a time; null: no limit, 0: receives none. */
  readonly capacity: number | null;
  readonly presence: PresenceState;
  readonly presenceSince: Instant;
  /** The person's own hours: outside of them nothing new comes, even when online. */
  readonly calendar: Calendar;
  readonly lastReceivedAt: Instant | null;
  /** How many more the person has that wait for their customer: each takes a slot, and there is nothing to decide about it. */
  readonly awaiting?: number;
}

export interface ConversationInPlay {
  readonly id: string;
  readonly service: Service;
}

/** Everything that a round of the queue depends on. The order of the lists does not matter. */
export interface QueueSituation {
  readonly now: Instant;
  readonly sectors: readonly SectorInPlay[];
  readonly attendants: readonly AttendantInPlay[];
  /**
   * All that are not closed, and the closed ones whose CNA is not settled. Those that wait for their customer may be left
   * out when `awaiting` counts them: they may be a year's, and only their number matters.
   */
  readonly conversations: readonly ConversationInPlay[];
}
