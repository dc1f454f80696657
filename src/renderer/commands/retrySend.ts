import { fileOf } from '../../shared/domain/conversations/content';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { isFileRefusal } from '../../shared/whatsapp/fileRefusal';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import { appendChanges } from './changeLog';
import type { Occasion } from './occasion';
import { barOf, type TemplateBarred } from './templateBar';
import { queueMessage } from './queueMessage';
import { newJob, reach, reachTables } from './queueSend';
import type { ReachFailure } from './queueSend';
import { setDelivery } from './setDelivery';

export type RetryFailure = ReachFailure | TemplateBarred | { readonly code: 'no-message' | 'not-failed' };

/**
 * A person tries a failed message again: under the same id when it was never accepted, so that it cannot arrive twice; as a
 * new message when WhatsApp had accepted it and failed later, since statuses of the first may still come.
 */
export async function retrySend(
  db: BalcaoDatabase,
  input: { readonly messageId: string; readonly by: string },
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, RetryFailure>> {
  const { now } = occasion;
  const tables = [...reachTables(db), db.messages, db.outbox, db.changes, db.meta];
  return db.transaction('rw', tables, async () => {
    const message = await db.messages.get(input.messageId);
    if (!message) return refused({ code: 'no-message' });
    const running = await db.outbox.get(message.id);
    if (message.delivery !== 'failed' || running) return refused({ code: 'not-failed' });
    const atAnyTime = message.content.kind === 'template';
    const reached = await reach(db, { conversationId: message.conversationId, by: input.by, atAnyTime }, now);
    if (!reached.ok) return reached;
    const bar = barOf(message.content, reached.value.contact);
    if (bar !== null) return refused(bar);
    const { content, quotedWamid, author } = message;
    const same = {
      ...(quotedWamid === undefined ? {} : { quotedWamid }),
      // Else the same id would fail in the same way.
      ...(failedOverFile(message) ? { uploadedAfter: now } : {}),
    };
    if (message.sentWamid !== undefined) {
      const outgoing = { content, ...same, authorId: input.by };
      return done({ messageId: await queueMessage(db, reached.value, outgoing, occasion) });
    }
    const place = Math.max(now, reached.value.conversation.lastOrder);
    // Of an automation `id` is the rule's name, and none of a person.
    const authorId = author.kind === 'attendant' ? author.id : null;
    const send = { outboxId: message.id, reachable: reached.value, content, ...same, authorId, now, place };
    await db.outbox.add({ ...newJob(send), attempts: 1 });
    await setDelivery(db, message, 'queued');
    const entry = {
      at: now,
      actor: `attendant:${input.by}`,
      conversationId: message.conversationId,
      cause: message.id,
    };
    await appendChanges(db, [{ ...entry, kind: 'message.retried', body: { messageId: message.id } }]);
    return done({ messageId: message.id });
  });
}

function failedOverFile({ content, error }: MessageRow): boolean {
  return fileOf(content) !== null && error !== undefined && isFileRefusal(error.code);
}
