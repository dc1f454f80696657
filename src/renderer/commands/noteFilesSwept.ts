import type { FilesAndBytes } from '../../shared/contract/disk';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';

/** Notes that it was looked which files nothing names any more, and in the log what went; nothing there: nothing to note. */
export async function noteFilesSwept(
  db: BalcaoDatabase,
  { files, bytes }: FilesAndBytes,
  { now }: Pick<Occasion, 'now'>,
): Promise<void> {
  await db.transaction('rw', [db.changes, db.meta], async () => {
    await db.meta.put({ key: 'swept', at: now });
    const entry = { at: now, kind: 'files.swept', actor: 'balcao', conversationId: null, cause: 'files' };
    if (files > 0) await appendChanges(db, [{ ...entry, body: { files, bytes } }]);
  });
}
