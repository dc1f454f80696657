import type { HistoryReader } from '../../../shared/contract/review';
import { may } from '../../../shared/domain/team/permissions';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { Instant } from '../../../shared/kernel/instant';
import type { BalcaoDatabase } from '../../db/database';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted, type NotAllowed } from '../permitted';

export interface HistoryOpening {
  /** Attendant id. */
  readonly by: string;
  readonly source: 'archive' | 'folder';
  /** When the archive was made; null: not known before it is open. */
  readonly createdAt: Instant | null;
}

/**
 * Notes who looks into a copy, before it opens: it shows conversations of every sector, also those that are gone here.
 * @returns what the person may take out of it: the copy knows only the team of its own day
 */
export function noteHistoryOpened(
  db: BalcaoDatabase,
  { by, source, createdAt }: HistoryOpening,
  { now }: Occasion,
): Promise<Result<HistoryReader, NotAllowed>> {
  return db.transaction('rw', [db.attendants, db.changes, db.meta], async () => {
    const actor = await permitted(db, by, 'openHistory');
    if (actor === null) return refused({ code: 'not-allowed' });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: `review-${now}` };
    await appendChanges(db, [{ ...entry, kind: 'history.opened', body: { source, createdAt } }]);
    return done({ takesEverything: may(actor, 'exportEverything') });
  });
}
