import type { Instant } from '../../../shared/kernel/instant';
import type { ConversationRow } from '../../db/conversations/row';

/** Those who wait in one sector. */
export interface QueueGroup {
  readonly sectorId: string;
  readonly rows: readonly ConversationRow[];
  /** ms; 0 when nobody waits. */
  readonly longest: number;
}

/** Since when a conversation waits. */
export function waitsSince({ service }: ConversationRow): Instant {
  return service.queuedAt ?? service.stageAt;
}

/**
 * Who waits, by sector. CNAs are told apart: they have a list of their own.
 * @param sectorIds the sectors that are shown, in their order
 */
export function queueGroups(
  waiting: readonly ConversationRow[],
  sectorIds: readonly string[],
  now: Instant,
): readonly QueueGroup[] {
  return sectorIds.map((sectorId) => {
    const rows = waiting.filter(({ service }) => service.sectorId === sectorId && service.missed === null);
    return { sectorId, rows, longest: longestOf(rows, now) };
  });
}

/** The longest wait of these, ms; 0 when nobody waits. */
export function longestOf(rows: readonly ConversationRow[], now: Instant): number {
  return rows.reduce((longest, row) => Math.max(longest, now - waitsSince(row)), 0);
}
