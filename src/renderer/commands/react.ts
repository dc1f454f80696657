import { ulid } from '../../shared/kernel/ids';
import { done } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { reactionKey } from '../db/reactions/row';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { newJob, reach, reachTables } from './queueSend';
import type { ReachFailure } from './queueSend';

export interface ReactInput {
  readonly conversationId: string;
  readonly targetWamid: string;
  /** '' takes the reaction back. */
  readonly emoji: string;
  readonly authorId: string;
}

/** Reactions have ids of their own kind, so that their statuses are never looked for among messages. */
const REACTION_PREFIX = 'r-';

/**
 * Puts our reaction on a message, or takes it back; it replaces one of ours that has not left yet. It is no message: it
 * claims nothing and stops no timer.
 */
export async function react(
  db: BalcaoDatabase,
  input: ReactInput,
  { now, random }: Occasion,
): Promise<Result<{ readonly outboxId: string }, ReachFailure>> {
  const { conversationId, targetWamid, emoji, authorId } = input;
  const tables = [...reachTables(db), db.reactions, db.outbox, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const reached = await reach(db, { conversationId, by: authorId, closedToo: true }, now);
    if (!reached.ok) return reached;
    const key = reactionKey(targetWamid, 'us');
    const outboxId = `${REACTION_PREFIX}${ulid(now, random)}`;
    const before = await db.reactions.get(key);
    const waiting = before?.outboxId === undefined ? undefined : await db.outbox.get(before.outboxId);
    if (waiting?.state === 'queued' && waiting.attempts === 0) await db.outbox.delete(waiting.id);
    await db.reactions.put({
      key,
      targetWamid,
      side: 'us',
      emoji: emoji === '' ? null : emoji,
      at: now,
      outboxId,
      pending: true,
    });
    const content = { kind: 'reaction', targetWamid, emoji } as const;
    const place = Math.max(now, reached.value.conversation.lastOrder);
    await db.outbox.add(newJob({ outboxId, reachable: reached.value, content, authorId, now, place }));
    const actor = `attendant:${authorId}`;
    const body = { targetWamid, emoji: emoji === '' ? null : emoji };
    await appendChanges(db, [{ at: now, kind: 'reaction.queued', actor, conversationId, cause: outboxId, body }]);
    return done({ outboxId });
  });
}
