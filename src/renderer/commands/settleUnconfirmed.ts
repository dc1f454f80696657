import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { ownSend, type OwnSendFailure } from './ownSend';
import { reach, reachTables, type ReachFailure } from './queueSend';
import { queuedAgain } from './queuedAgain';
import { setDelivery } from './setDelivery';

export interface Verdict {
  readonly messageId: string;
  /** 'sent': the person knows that it arrived. 'send-again': the person takes the risk that it arrives twice. */
  readonly verdict: 'sent' | 'send-again';
  /** Attendant id. */
  readonly by: string;
}

/** A person decides about a message that may or may not have left. Never decided by the program. */
export async function settleUnconfirmed(
  db: BalcaoDatabase,
  { messageId, verdict, by }: Verdict,
  { now }: Occasion,
): Promise<Result<null, OwnSendFailure | ReachFailure | { readonly code: 'not-unconfirmed' }>> {
  const tables = [...reachTables(db), db.messages, db.outbox, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const own = await ownSend(db, { messageId, by });
    if (!own.ok) return own;
    const message = own.value;
    const job = await db.outbox.get(messageId);
    if (job?.state !== 'unconfirmed') return refused({ code: 'not-unconfirmed' });
    if (verdict === 'send-again') {
      // It is written anew, as it were: by somebody who may, to an address that there is, in an open window.
      const { conversationId } = message;
      const reached = await reach(db, { conversationId, by, closedToo: true }, now);
      if (!reached.ok) return reached;
    }
    if (verdict === 'sent') await db.outbox.delete(messageId);
    // As old as the decision: else it might be given up as too old to be an answer.
    else await db.outbox.put(queuedAgain({ ...job, request: { ...job.request, createdAt: now } }, now));
    await setDelivery(db, message, verdict === 'sent' ? 'sent' : 'queued');
    const entry = { at: now, actor: `attendant:${by}`, conversationId: message.conversationId, cause: messageId };
    await appendChanges(db, [{ ...entry, kind: 'message.settled', body: { messageId, verdict } }]);
    return done(null);
  });
}
