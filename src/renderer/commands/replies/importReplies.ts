import { planImport, type ReplyTable } from '../../../shared/domain/replies/planImport';
import { ulid } from '../../../shared/kernel/ids';
import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { permitted } from '../permitted';
import { replyRow } from './replyRow';

export interface RepliesImport {
  readonly by: string;
  readonly fileName: string;
  readonly table: ReplyTable;
  /** What becomes of those that are here already with another text: replaced (their files stay), or left as they are. */
  readonly replace: boolean;
}

export interface RepliesImported {
  readonly added: number;
  readonly replaced: number;
  readonly refused: number;
}

/** Keeps the ready texts of a table, all in one transaction; judged anew, as others may have changed some meanwhile. */
export async function importReplies(
  db: BalcaoDatabase,
  { by, fileName, table, replace }: RepliesImport,
  { now, random }: Occasion,
): Promise<Result<RepliesImported, { readonly code: 'not-allowed' | 'no-columns' }>> {
  return db.transaction('rw', [db.attendants, db.sectors, db.quickReplies, db.changes, db.meta], async () => {
    if ((await permitted(db, by, 'manageReplies')) === null) return refused({ code: 'not-allowed' });
    const existing = await db.quickReplies.toArray();
    const sectors = (await db.sectors.toArray()).filter(({ archivedAt }) => archivedAt === null);
    const plan = planImport(table, { existing, sectors, by });
    if (plan === null) return refused({ code: 'no-columns' });
    const here = new Map(existing.map((row) => [row.id, row]));
    const kept = plan.filter(({ verdict }) => verdict === 'new' || (verdict === 'double' && replace));
    const rows = kept.map(({ reply }) => {
      const before = here.get(reply.id);
      const fields = { ...reply, attachments: before?.attachments ?? [] };
      return replyRow(fields, before, { id: before?.id ?? ulid(now, random), by, now });
    });
    await db.quickReplies.bulkPut(rows);
    const replaced = rows.filter(({ id }) => here.has(id)).map(({ id }) => id);
    const added = rows.filter(({ id }) => !here.has(id)).map(({ id }) => id);
    const left = plan.filter(({ verdict }) => verdict === 'refused').length;
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: fileName };
    await appendChanges(db, [{ ...entry, kind: 'replies.imported', body: { added, replaced, refused: left } }]);
    return done({ added: added.length, replaced: replaced.length, refused: left });
  });
}
