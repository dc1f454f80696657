import type { Instant } from '../../kernel/instant';

/**
 * Has this customer not written since the tables were put back from a backup? Then nobody can tell what was said to them
 * after it was made, and nothing is said by itself: it might be said twice.
 * @param restoredAt null: they never were
 */
export function isQuietSince(restoredAt: Instant | null, lastInboundAt: Instant | null): boolean {
  return restoredAt !== null && (lastInboundAt === null || lastInboundAt <= restoredAt);
}
