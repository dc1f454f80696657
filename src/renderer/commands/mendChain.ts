import type { BalcaoDatabase } from '../db/database';
import { readChain } from '../db/meta/read';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';

/**
 * Where the noted end of the log lies before its last entry (what was saved of a damaged backup, a store that lost a
 * write), every new entry would meet one that is there, and nothing could be written any more: the end is what stands
 * last. The log says that it was mended.
 * @returns false: nothing was wrong
 */
export async function mendChain(db: BalcaoDatabase, { now }: Pick<Occasion, 'now'>): Promise<boolean> {
  return db.transaction('rw', [db.changes, db.meta], async () => {
    const last = await db.changes.orderBy('seq').last();
    const end = (await readChain(db))?.seq ?? 0;
    if (last === undefined || last.seq <= end) return false;
    await db.meta.put({ key: 'chain', seq: last.seq, hash: last.hash });
    const entry = { at: now, kind: 'log.mended', actor: 'balcao', conversationId: null, cause: 'log' };
    await appendChanges(db, [{ ...entry, body: { noted: end, found: last.seq } }]);
    return true;
  });
}
