import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable } from './replyFields';
import type { ReplyRefusal } from './replyFields';

/** Puts back a ready text that was just taken away. */
export async function restoreQuickReply(
  db: BalcaoDatabase,
  { by, row }: { readonly by: string; readonly row: QuickReplyRow },
  { now }: Occasion,
): Promise<Result<null, ReplyRefusal>> {
  return db.transaction('rw', [db.attendants, db.quickReplies, db.changes, db.meta], async () => {
    if (!changeable(await db.attendants.get(by), row)) return refused({ code: 'not-allowed' });
    await db.quickReplies.put(row);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: row.id };
    await appendChanges(db, [{ ...entry, kind: 'reply.restored', body: { title: row.title } }]);
    return done(null);
  });
}
