import type { OpeningHours } from '../hours/openingHours';
import type { Instant } from '../../kernel/instant';

/** How a sector hands out its conversations. */
export type DistributionMode = 'balcao' | 'chat' | 'whatsapp' | 'manual';

/** Times in ms of business time. */
export interface SectorRules {
  readonly mode: DistributionMode;
  /** T1: who has it is warned. */
  readonly warnAfter: number;
  /** T2: who has it loses the turn; in the WhatsApp mode the conversation is closed as CNA. */
  readonly reassignAfter: number;
  /** T2 of later messages of a conversation that was answered once; null: only warned. */
  readonly followUpAfter: number | null;
  /** K: so many lost turns make a CNA. */
  readonly maxHops: number;
  /** WhatsApp mode: how often a CNA is offered as a notice, with people online and with nobody. Clock time. */
  readonly checkOnline: number;
  readonly checkOffline: number;
  /** A customer who writes within this time (clock) after the closing finds the same conversation again. */
  readonly reopenWithin: number;
  /** Whom a reopened one goes to: the same person, only if online and below capacity, else the head of the queue. */
  readonly reopenTo: 'same-attendant' | 'queue';
}

/** A queue with its own attendants, hours and rules. Persisted. */
export interface Sector {
  readonly id: string;
  readonly name: string;
  /** Place in lists, from 0. */
  readonly order: number;
  readonly rules: SectorRules;
  /** null: always open. */
  readonly hours: OpeningHours | null;
  readonly archivedAt: Instant | null;
  /** New conversations enter it; where none says so, see `entrySector`. */
  readonly entry?: boolean;
}

/** The sector that every counter begins with. */
export const FIRST_SECTOR = 'first';
