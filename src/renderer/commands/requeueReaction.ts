import type { BalcaoDatabase } from '../db/database';
import { queuedAgain } from './queuedAgain';

/** A reaction in doubt is not worth a question: doing it again changes nothing for the customer, so it goes back into the queue. */
export async function requeueReaction(db: BalcaoDatabase, outboxId: string, dueAt: number): Promise<void> {
  await db.transaction('rw', db.outbox, async () => {
    const job = await db.outbox.get(outboxId);
    if (job?.state !== 'unconfirmed' || job.request.content.kind !== 'reaction') return;
    await db.outbox.put(queuedAgain(job, dueAt));
  });
}
