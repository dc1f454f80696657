import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { setDelivery } from './setDelivery';

/** No status has settled a send in doubt: from now on a person is asked. @returns false when it was settled meanwhile */
export async function offerUnconfirmed(db: BalcaoDatabase, outboxId: string, { now }: Occasion): Promise<boolean> {
  const tables = [db.conversations, db.messages, db.outbox, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const job = await db.outbox.get(outboxId);
    const message = await db.messages.get(outboxId);
    if (job?.state !== 'unconfirmed' || !message || message.delivery === 'unconfirmed') return false;
    await setDelivery(db, message, 'unconfirmed');
    const entry = { at: now, actor: 'balcao', conversationId: message.conversationId, cause: outboxId };
    await appendChanges(db, [{ ...entry, kind: 'message.unconfirmed', body: { messageId: outboxId } }]);
    return true;
  });
}
