import { cleanChoices, fieldListProblem } from '../../../shared/domain/contacts/customField';
import type { CustomField, FieldListProblem } from '../../../shared/domain/contacts/customField';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { readFields } from '../../db/house/readFields';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';

/**
 * Keeps which fields customers have, all of them in their order. Values of a field that is taken away stay with the
 * customers, and are there again when it comes back.
 */
export async function setFields(
  db: BalcaoDatabase,
  { by, fields }: { readonly by: string; readonly fields: readonly CustomField[] },
  { now }: Pick<Occasion, 'now'>,
): Promise<Result<null, { readonly code: 'not-allowed' | FieldListProblem }>> {
  const problem = fieldListProblem(fields);
  if (problem !== null) return refused({ code: problem });
  return db.transaction('rw', [db.attendants, db.house, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageSettings')) === null) return refused({ code: 'not-allowed' });
    const before = await readFields(db);
    const clean = fields.map(({ name, kind, choices }) => {
      return { name: name.trim(), kind, choices: kind === 'choice' ? cleanChoices(choices) : [] };
    });
    await db.house.put({ key: 'fields', fields: clean, updatedAt: now });
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: 'fields' };
    await appendChanges(db, [{ ...entry, kind: 'fields.changed', body: { before, after: clean } }]);
    return done(null);
  });
}
