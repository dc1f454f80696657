import type { Instant } from '../../../shared/kernel/instant';

/** The reaction of one side to one message; a newer one replaces it, a withdrawn one leaves `emoji: null`. */
export interface ReactionRow {
  /** `<targetWamid>|<side>` */
  readonly key: string;
  readonly targetWamid: string;
  readonly side: 'customer' | 'us';
  readonly emoji: string | null;
  readonly at: Instant;
  /** Ours only: the outbox id that carries it. */
  readonly outboxId?: string;
  /** Ours only, while it has not reached WhatsApp. */
  readonly pending?: boolean;
  /** Ours only: refused with this code. */
  readonly errorCode?: number;
}

/** Primary key of a reaction. Persisted: do not change the form. */
export function reactionKey(targetWamid: string, side: ReactionRow['side']): string {
  return `${targetWamid}|${side}`;
}
