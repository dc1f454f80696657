import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { MacroRow } from '../../db/macros/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable } from '../replies/replyFields';
import type { MacroRefusal } from './saveMacro';

/** Puts back a macro that was just taken away. */
export async function restoreMacro(
  db: BalcaoDatabase,
  { by, row }: { readonly by: string; readonly row: MacroRow },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, MacroRefusal>> {
  return db.transaction('rw', [db.attendants, db.macros, db.changes, db.meta], async () => {
    if (!changeable(await db.attendants.get(by), row)) return refused({ code: 'not-allowed' });
    await db.macros.put(row);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: row.id };
    await appendChanges(db, [{ ...entry, kind: 'macro.restored', body: { title: row.title } }]);
    return done(null);
  });
}
