import type { BalcaoDatabase } from '../../db/database';
import type { ImportRow } from '../../db/imports/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';

/** All of it is in. @returns what it came to; undefined: there is no such import */
export async function endImport(
  db: BalcaoDatabase,
  importId: string,
  { now }: Occasion,
): Promise<ImportRow | undefined> {
  return db.transaction('rw', [db.imports, db.changes, db.meta], async () => {
    const row = await db.imports.get(importId);
    if (row?.state !== 'running') return row;
    const ended: ImportRow = { ...row, state: 'done' };
    await db.imports.put(ended);
    const { by, added, known, filled } = ended;
    const entry = { at: now, kind: 'import.finished', actor: `attendant:${by}`, conversationId: null, cause: importId };
    await appendChanges(db, [{ ...entry, body: { added, known, filled } }]);
    return ended;
  });
}
