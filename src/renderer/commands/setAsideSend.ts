import type { BalcaoDatabase } from '../db/database';
import { readDatabaseMeta } from '../db/meta/read';
import type { OutboxRow } from '../db/outbox/row';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { setDelivery } from './setDelivery';

/**
 * Takes a send that the tables do not let go out of the way of those behind it: it is kept raw under Diagnóstico, and its
 * message is shown as not sent, so that a person can write it anew.
 * @param input `withMessage`: false where it is the message's own row that cannot be written
 */
export async function setAsideSend(
  db: BalcaoDatabase,
  { job, withMessage }: { readonly job: OutboxRow; readonly withMessage: boolean },
  { now }: Pick<Occasion, 'now'>,
): Promise<void> {
  const { id, conversationId, request } = job;
  const tables = [db.conversations, db.messages, db.outbox, db.quarantine, db.changes, db.meta];
  await db.transaction('rw', tables, async () => {
    // Its place among what was set aside: behind what has come from WhatsApp so far.
    const { cursor: seq } = await readDatabaseMeta(db);
    const aside = { id: `send:${id}`, seq, at: now, reason: 'failed-to-send', field: request.content.kind } as const;
    await db.quarantine.put({ ...aside, raw: JSON.stringify(job) });
    await db.outbox.delete(id);
    const message = withMessage ? await db.messages.get(id) : undefined;
    if (message) await setDelivery(db, message, 'failed', { error: { code: 0, detail: 'set aside' } });
    const entry = { at: now, actor: 'balcao', conversationId, cause: id };
    await appendChanges(db, [{ ...entry, kind: 'send.quarantined', body: { messageId: id } }]);
  });
}
