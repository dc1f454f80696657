import { done, refused } from '../../../shared/kernel/result';
import type { Result } from '../../../shared/kernel/result';
import type { BalcaoDatabase } from '../../db/database';
import type { QuickReplyRow } from '../../db/quickReplies/row';
import { appendChanges } from '../changeLog';
import type { Occasion } from '../occasion';
import { changeable } from './replyFields';
import type { ReplyRefusal } from './replyFields';

/** Takes a ready text away; its files stay, since messages show them. @returns what it was, for putting it back */
export async function removeQuickReply(
  db: BalcaoDatabase,
  { by, id }: { readonly by: string; readonly id: string },
  { now }: Occasion,
): Promise<Result<QuickReplyRow, ReplyRefusal>> {
  return db.transaction('rw', [db.attendants, db.quickReplies, db.changes, db.meta], async () => {
    const row = await db.quickReplies.get(id);
    if (!row) return refused({ code: 'no-reply' });
    if (!changeable(await db.attendants.get(by), row)) return refused({ code: 'not-allowed' });
    await db.quickReplies.delete(id);
    const entry = { at: now, actor: `attendant:${by}`, conversationId: null, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'reply.removed', body: { title: row.title } }]);
    return done(row);
  });
}
