import { fillTemplate, type TemplateFilling, type TemplateProblem } from '../../shared/domain/templates/fillTemplate';
import { readTemplate } from '../../shared/domain/templates/readTemplate';
import type { Template } from '../../shared/domain/templates/template';
import { done, refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import { checkSend } from '../../shared/whatsapp/checkSend';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { queueMessage } from './queueMessage';
import { reach, reachTables, type ReachFailure } from './queueSend';
import { reopenConversation, type ReopenFailure } from './reopenConversation';
import type { ActInput } from './serve/actOn';
import { deskTables } from './serve/desk';
import { barOf, type TemplateBarred } from './templateBar';

export interface TemplateSend extends ActInput {
  readonly template: Template;
  readonly filling: TemplateFilling;
}

export type TemplateSendFailure =
  ReachFailure | ReopenFailure | TemplateProblem | TemplateBarred | { readonly code: 'template-not-taken' };

/**
 * Puts an approved template, filled, into the conversation and into the outbox, in one transaction. The 24 h window may be
 * shut; a conversation that was closed is open again by it, and is its sender's.
 */
export async function sendTemplate(
  db: BalcaoDatabase,
  { template, filling, ...input }: TemplateSend,
  occasion: Occasion,
): Promise<Result<{ readonly messageId: string }, TemplateSendFailure>> {
  const filled = fillTemplate(template, readTemplate(template), filling);
  if (!filled.ok) return filled;
  if (!checkSend(filled.value).ok) return refused({ code: 'template-not-taken' });
  const tables = new Set([...deskTables(db), ...reachTables(db), db.messages, db.outbox, db.changes, db.meta]);
  return db.transaction('rw', [...tables], async () => {
    // All that may refuse it comes before the conversation is opened again.
    const before = await reach(db, { ...input, atAnyTime: true, closedToo: true }, occasion.now);
    if (!before.ok) return before;
    const bar = barOf(filled.value, before.value.contact);
    if (bar !== null) return refused(bar);
    if (before.value.conversation.state === 'closed') {
      const reopened = await reopenConversation(db, input, occasion);
      if (!reopened.ok) return reopened;
    }
    const reached = await reach(db, { ...input, atAnyTime: true }, occasion.now);
    if (!reached.ok) return reached;
    const outgoing = { content: filled.value, authorId: input.by };
    return done({ messageId: await queueMessage(db, reached.value, outgoing, occasion) });
  });
}
