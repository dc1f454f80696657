import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { MacroRow } from '../../db/macros/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable } from '../replies/replyFields';
import type { MacroRefusal } from './saveMacro';

/** Takes a macro away. @returns what it was, for putting it back */
export async function removeMacro(
  db: BalcaoDatabase,
  { by, id }: { readonly by: string; readonly id: string },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<MacroRow, MacroRefusal>> {
  return db.transaction('rw', [db.attendants, db.macros, db.changes, db.meta], async () => {
    const row = await db.macros.get(id);
    if (!row) return refused({ code: 'no-macro' });
    if (!changeable(await db.attendants.get(by), row)) return refused({ code: 'not-allowed' });
    await db.macros.delete(id);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'macro.removed', body: { title: row.title } }]);
    return done(row);
  });
}
