import { macroFault } from '../../../shared/domain/macros/macroProblem';
import type { MacroProblem } from '../../../shared/domain/macros/macroProblem';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { MacroRow } from '../../db/macros/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable, mayKeep } from '../replies/replyFields';

/** What a person fills in. */
export type MacroFields = Pick<MacroRow, 'title' | 'steps' | 'scope' | 'sectorId'>;

export interface SaveMacro {
  readonly by: string;
  /** null: a new one. */
  readonly id: string | null;
  readonly fields: MacroFields;
}

export type MacroRefusal = { readonly code: 'not-allowed' | 'no-macro' | MacroProblem };

/** Keeps a macro, new or changed: everybody their own, those of the team a manager. */
export async function saveMacro(
  db: BalcaoDatabase,
  { by, id, fields }: SaveMacro,
  { now, random }: Occasion,
): Promise<Result<{ readonly id: string }, MacroRefusal>> {
  const fresh = ulid(now, random);
  return db.transaction('rw', [db.attendants, db.macros, db.quickReplies, db.changes, db.meta], async () => {
    const actor = await db.attendants.get(by);
    const before = id === null ? undefined : await db.macros.get(id);
    if (id !== null && before === undefined) return refused({ code: 'no-macro' });
    if (!actor || (before && !changeable(actor, before))) return refused({ code: 'not-allowed' });
    const row = macroRow(fields, before, { id: before?.id ?? fresh, by, now });
    if (!mayKeep(actor, row)) return refused({ code: 'not-allowed' });
    const fault = macroFault(row, await db.quickReplies.toArray());
    if (fault !== null) return refused({ code: fault.code });
    await db.macros.put(row);
    const { title, scope, sectorId, steps } = row;
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: row.id };
    const body = { title, scope, sectorId, steps: steps.map(({ kind }) => kind) };
    await appendChanges(db, [{ ...entry, kind: before ? 'macro.changed' : 'macro.added', body }]);
    return done({ id: row.id });
  });
}

/** A changed one stays whose it is, and keeps how often it was used. */
function macroRow(
  { title, steps, scope, sectorId }: MacroFields,
  before: MacroRow | undefined,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: number },
): MacroRow {
  return {
    id,
    title: title.trim(),
    steps,
    scope,
    ownerId: scope === 'own' ? (before?.ownerId ?? by) : null,
    sectorId: scope === 'sector' ? sectorId : null,
    uses: before?.uses ?? 0,
    lastUsedAt: before?.lastUsedAt ?? null,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
}
