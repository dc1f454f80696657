import type { Instant } from '../../kernel/instant';
import type { ConversationInPlay } from './situation';

/** Where a conversation stands in the order of the queue. */
export interface Rank {
  readonly id: string;
  readonly priority: number;
  /** Since when somebody waits for us: the customer, or (after a snooze) the conversation itself. */
  readonly from: Instant;
}

/** What the order looks at, read once: sorting compares each conversation many times. */
export function rankOf({ id, service }: ConversationInPlay): Rank {
  return { id, priority: service.priority, from: service.queuedAt ?? service.turn?.since ?? service.stageAt };
}

/** For `sort`: the more urgent first, then who waits longest. */
export function compareRanks(a: Rank, b: Rank): number {
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.from !== b.from) return a.from - b.from;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The order in which the queue is handed out, and shown. For `sort`. */
export function compareWaiting(a: ConversationInPlay, b: ConversationInPlay): number {
  return compareRanks(rankOf(a), rankOf(b));
}
