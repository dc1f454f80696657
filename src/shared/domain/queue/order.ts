import type { Instant } from '../../kernel/instant';
import type { ConversationInPlay } from './situation';

/** Since when somebody waits for us: the customer, or (after a snooze) the conversation itself. */
export function waitingFrom({ service }: ConversationInPlay): Instant {
  return service.queuedAt ?? service.turn?.since ?? service.stageAt;
}

/** The order in which the queue is handed out, and shown: priority, then who waits longest. For `sort`. */
export function compareWaiting(a: ConversationInPlay, b: ConversationInPlay): number {
  const byPriority = b.service.priority - a.service.priority;
  return byPriority || waitingFrom(a) - waitingFrom(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
