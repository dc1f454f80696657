import { may } from '../../shared/domain/team/permissions';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import type { NotAllowed } from './permitted';

export interface ExportInput {
  /** Attendant id. */
  readonly by: string;
  /** Of this export: the entry of its end names it too. */
  readonly exportId: string;
  readonly format: string;
  readonly what: readonly string[] | 'everything';
  /** Out of a copy that is only read: whether its reader may take everything. At the counter the table of permissions says so. */
  readonly takesEverything?: boolean;
}

export interface PermittedExport {
  /** null: everything. */
  readonly conversationIds: readonly string[] | null;
  /** How many of those that were asked for the person may not take out. */
  readonly refused: number;
}

/** An entry keeps so many ids; of more it keeps the count. */
const NAMED_MAX = 500;

/** Asks what a person may take out, and notes it before anything leaves: an export that cannot be noted does not begin. */
export async function permitExport(
  db: BalcaoDatabase,
  { by, exportId, format, what, takesEverything = false }: ExportInput,
  { now }: Occasion,
): Promise<Result<PermittedExport, NotAllowed>> {
  if (db.isReadOnly) return permitFromCopy(db, what, takesEverything);
  return db.transaction('rw', [db.attendants, db.conversations, db.changes, db.meta], async () => {
    const actor = await db.attendants.get(by);
    if (!actor) return refused({ code: 'not-allowed' });
    const entry = { at: now, kind: 'history.exported', actor: `attendant:${by}`, cause: exportId };
    if (what === 'everything') {
      if (!may(actor, 'exportEverything')) return refused({ code: 'not-allowed' });
      await appendChanges(db, [{ ...entry, conversationId: null, body: { format, everything: true } }]);
      return done({ conversationIds: null, refused: 0 });
    }
    const rows = await db.conversations.bulkGet([...new Set(what)]);
    const ids = rows.flatMap((row) => (row && may(actor, 'export', row.service) ? row.id : []));
    if (ids.length === 0) return refused({ code: 'not-allowed' });
    const [only = null] = ids;
    const named = ids.length <= NAMED_MAX ? { conversationIds: ids } : {};
    const body = { format, conversations: ids.length, ...named };
    await appendChanges(db, [{ ...entry, conversationId: ids.length === 1 ? only : null, body }]);
    return done({ conversationIds: ids, refused: rows.length - ids.length });
  });
}

/**
 * Out of a copy that is only read, whose log stays as it is: who may look into it may take out conversations, and
 * everything at once who may do so at the counter.
 */
async function permitFromCopy(
  db: BalcaoDatabase,
  what: ExportInput['what'],
  takesEverything: boolean,
): Promise<Result<PermittedExport, NotAllowed>> {
  if (what === 'everything') {
    return takesEverything ? done({ conversationIds: null, refused: 0 }) : refused({ code: 'not-allowed' });
  }
  const rows = await db.conversations.bulkGet([...new Set(what)]);
  const conversationIds = rows.flatMap((row) => (row ? row.id : []));
  return conversationIds.length === 0 ? refused({ code: 'not-allowed' }) : done({ conversationIds, refused: 0 });
}
