import type { BalcaoDatabase } from '../database';
import { readCounters } from '../meta/read';
import { inView, mentioningIds, stageRange } from './readViews';

/** How many conversations stand in each view. */
export interface ViewCounts {
  readonly open: number;
  readonly closed: number;
  readonly unread: number;
  readonly mine: number;
  /** Of mine: those whose next word is ours. */
  readonly mineWaiting: number;
  readonly queue: number;
  readonly missed: number;
  readonly snoozed: number;
  readonly mentions: number;
}

/**
 * Counts without reading rows, except where only some sectors are asked for.
 * @param sectorIds queue, CNAs and snoozed ones of these sectors; null: of all
 */
export async function viewCounts(
  db: BalcaoDatabase,
  attendantId: string,
  sectorIds: readonly string[] | null,
): Promise<ViewCounts> {
  const { conversations, notes, meta } = db;
  return db.transaction('r', [conversations, notes, meta], async () => {
    const all = conversations.where('service.missed.since').above(-Infinity);
    const inSectors = sectorIds === null ? null : new Set(sectorIds);
    const count = (rows: typeof all): Promise<number> =>
      inSectors === null ? rows.count() : rows.filter((row) => inSectors.has(row.service.sectorId)).count();
    const mine = inView(db, `mine:${attendantId}`, -Infinity, Infinity);
    const [counters, held, queue, missed, snoozed, mentioning] = await Promise.all([
      readCounters(db),
      mine.toArray(),
      count(stageRange(db, 'queue')),
      count(all),
      count(stageRange(db, 'snoozed')),
      mentioningIds(db, attendantId),
    ]);
    return {
      open: counters.openConversations,
      closed: counters.closedConversations,
      unread: counters.unreadConversations,
      mine: held.length,
      mineWaiting: held.filter((row) => row.service.stage === 'attending').length,
      queue,
      missed,
      snoozed,
      mentions: mentioning.size,
    };
  });
}

/** So many of the newest are looked through to count those of a sector. */
const REACH = 2_000;

/** How many open conversations stand in a sector; null: there are too many to count while one looks on. */
export async function countSector(db: BalcaoDatabase, sectorId: string): Promise<number | null> {
  if ((await readCounters(db)).openConversations > REACH) return null;
  return inView(db, `sector:${sectorId}`, -Infinity, Infinity).count();
}
