import type { InboxSentinel } from '../../shared/contract/channels';
import type { DatabaseMeta } from '../db/meta/row';
import type { EngineStatus } from './engineStatus';

export interface RecoveryPlan {
  /** null: the tables are what main knows them to be. */
  readonly cause: NonNullable<EngineStatus['recovered']>['cause'] | null;
  /** Journal entry after which to read. */
  readonly after: number;
  /** The journal begins later than the tables end: something between them is in neither. */
  readonly gap: boolean;
}

/**
 * Compares the database with what main remembers of it. Chromium empties a corrupt store without a word; a new id or a
 * cursor behind what was acknowledged tells.
 */
export function planRecovery(sentinel: InboxSentinel, database: DatabaseMeta, replacedCorrupt: boolean): RecoveryPlan {
  const { cursor, databaseId } = database;
  // Restored on a computer without this number's journal: it counts on from these tables, and has nothing yet.
  const begins = sentinel.last === 0 && sentinel.databaseId === databaseId && sentinel.acknowledged === cursor;
  if (begins && !replacedCorrupt) return { cause: null, after: cursor, gap: false };
  // A backup of another computer, or what was saved of a damaged one: this journal has entries that are not in it, from
  // the first. Those that are change nothing.
  if (isOfAnother(sentinel, database) && !replacedCorrupt) return { cause: 'older', after: 0, gap: false };
  // A journal that ends before the cursor began anew: read it from its start.
  const after = cursor > sentinel.last ? 0 : cursor;
  const gap = cursor > sentinel.last || (sentinel.last > 0 && sentinel.first > cursor + 1);
  const known = sentinel.databaseId !== null && sentinel.acknowledged > 0;
  if (replacedCorrupt) return { cause: 'corrupt', after, gap };
  if (known && sentinel.databaseId !== databaseId) return { cause: cursor === 0 ? 'wiped' : 'older', after, gap };
  if (known && cursor < sentinel.acknowledged) return { cause: 'older', after, gap };
  return { cause: null, after, gap };
}

function isOfAnother({ journalId }: InboxSentinel, database: DatabaseMeta): boolean {
  return journalId !== undefined && database.journalId !== undefined && journalId !== database.journalId;
}
