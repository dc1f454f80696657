import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { ownSend, type OwnSendFailure } from './ownSend';
import { setDelivery } from './setDelivery';

/** Error code of a message that a person chose not to send: WhatsApp's own codes are positive, 0 is the network. */
export const DISCARDED = -1;

/**
 * A person gives up a message that failed or is in doubt: it stays visible, as not sent. Whoever wrote it may, and whoever
 * may write in its conversation.
 */
export async function discardSend(
  db: BalcaoDatabase,
  input: { readonly messageId: string; readonly by: string },
  { now }: Occasion,
): Promise<Result<null, OwnSendFailure | { readonly code: 'in-flight' | 'already-sent' }>> {
  const tables = [db.attendants, db.conversations, db.messages, db.outbox, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const own = await ownSend(db, input);
    if (!own.ok) return own;
    const message = own.value;
    const job = await db.outbox.get(message.id);
    if (job?.state === 'sending') return refused({ code: 'in-flight' });
    if (!job && message.delivery !== 'failed') return refused({ code: 'already-sent' });
    await db.outbox.delete(message.id);
    await setDelivery(db, message, 'failed', { error: { code: DISCARDED, detail: 'discarded' } });
    const entry = {
      at: now,
      actor: `attendant:${input.by}`,
      conversationId: message.conversationId,
      cause: message.id,
    };
    await appendChanges(db, [{ ...entry, kind: 'message.discarded', body: { messageId: message.id } }]);
    return done(null);
  });
}
