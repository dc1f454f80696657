import { DAY } from '../../kernel/instant';
import type { Instant } from '../../kernel/instant';

/** A copy of each of so many days, and of each of so many weeks, is kept. */
const DAYS = 7;
const WEEKS = 4;

export interface Kept {
  readonly createdAt: Instant;
  /** The person's zone at that moment, minutes to add to UTC: days are those of the shop. */
  readonly zoneOffset: number;
}

/**
 * Which backups may go: all but the newest one of each of the last seven days that have one, and of each of the last
 * four weeks (Monday to Sunday) that have one. The newest of all always stays.
 * @param all verified ones only, in any order
 */
export function outlived<Backup extends Kept>(all: readonly Backup[]): readonly Backup[] {
  const newestFirst = [...all].sort((a, b) => b.createdAt - a.createdAt);
  const kept = new Set<Backup>();
  keepNewestOfEach(newestFirst, dayOf, DAYS, kept);
  keepNewestOfEach(newestFirst, weekOf, WEEKS, kept);
  return newestFirst.filter((each) => !kept.has(each));
}

function keepNewestOfEach<Backup extends Kept>(
  newestFirst: readonly Backup[],
  spanOf: (backup: Kept) => number,
  spans: number,
  kept: Set<Backup>,
): void {
  const seen = new Set<number>();
  for (const backup of newestFirst) {
    const span = spanOf(backup);
    if (seen.has(span)) continue;
    if (seen.size >= spans) return;
    seen.add(span);
    kept.add(backup);
  }
}

function dayOf({ createdAt, zoneOffset }: Kept): number {
  return Math.floor((createdAt + zoneOffset * 60_000) / DAY);
}

function weekOf(backup: Kept): number {
  // 1 January 1970 was a Thursday.
  return Math.floor((dayOf(backup) + 3) / 7);
}
