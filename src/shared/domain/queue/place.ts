import type { Instant } from '../../kernel/instant';
import type { Turn } from '../conversations/service';
import type { DistributionMode } from './sector';

/**
 * An attendant's `lastReceivedAt` once a conversation was assigned. In the WhatsApp mode who does not answer keeps the
 * place in line, so there it is the answer that moves it (`placeAfterAnswer`); until then the round itself counts what
 * is still unanswered.
 */
export function placeAfterAssign(mode: DistributionMode, lastReceivedAt: Instant | null, now: Instant): Instant | null {
  return mode === 'whatsapp' ? lastReceivedAt : now;
}

/**
 * An attendant's `lastReceivedAt` once a conversation was answered.
 * @param turn the one that the answer ended
 */
export function placeAfterAnswer(turn: Turn | null, lastReceivedAt: Instant | null): Instant | null {
  if (turn === null || !turn.first) return lastReceivedAt;
  return Math.max(lastReceivedAt ?? turn.since, turn.since);
}
