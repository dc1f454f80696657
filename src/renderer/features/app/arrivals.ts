import { MINUTE, type Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';

/** Older than this is a replay, not an arrival. */
const FRESH = 5 * MINUTE;

/** What to compare with at the next look. */
export interface Seen {
  readonly messageId: string;
  /** Since when the customer waits in the queue; null: does not. */
  readonly queuedAt: Instant | null;
}

/** Conversations of the list's head whose newest message came from a customer since the last look. */
export function arrivalsBetween(
  before: ReadonlyMap<string, Seen>,
  head: readonly ConversationRow[],
  now: Instant,
): readonly ConversationRow[] {
  return head.filter(
    (row) =>
      row.unread > 0 &&
      row.lastMessage?.direction === 'in' &&
      now - row.lastAt < FRESH &&
      before.get(row.id)?.messageId !== row.lastMessage.messageId,
  );
}

export function seenOf(head: readonly ConversationRow[]): ReadonlyMap<string, Seen> {
  return new Map(
    head.map((row) => [row.id, { messageId: row.lastMessage?.messageId ?? '', queuedAt: queuedSince(row) }]),
  );
}

/** Who looks at the counter. */
export interface Concerned {
  readonly divided: boolean;
  readonly me: { readonly id: string; readonly sectorIds: readonly string[] } | undefined;
}

/**
 * How an arrival concerns somebody. message: in a conversation of the own, or at a counter of one person. queue: somebody
 * begins to wait in an own sector; the next words of who waits already are not told again. null: not at all.
 */
export function concernOf(
  row: ConversationRow,
  before: Seen | undefined,
  { divided, me }: Concerned,
): 'message' | 'queue' | null {
  if (!divided || !me || row.service.attendantId === me.id) return 'message';
  const since = queuedSince(row);
  const begins = since !== null && before?.queuedAt !== since;
  return begins && me.sectorIds.includes(row.service.sectorId) ? 'queue' : null;
}

function queuedSince({ service }: ConversationRow): Instant | null {
  return service.attendantId === null && service.stage === 'queue' ? service.queuedAt : null;
}
