import { done, refused, type Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { MessageRow } from '../db/messages/row';
import { permit, type ActFailure } from './serve/actOn';

export type OwnSendFailure = ActFailure | { readonly code: 'no-message' };

/**
 * One of our messages that somebody wants to decide about: its writer may, and whoever may write in its conversation.
 * Inside the running transaction, which must hold `attendants`, `conversations` and `messages`.
 */
export async function ownSend(
  db: BalcaoDatabase,
  { messageId, by }: { readonly messageId: string; readonly by: string },
): Promise<Result<MessageRow, OwnSendFailure>> {
  const message = await db.messages.get(messageId);
  if (message?.delivery === undefined) return refused({ code: 'no-message' });
  const conversation = await db.conversations.get(message.conversationId);
  if (!conversation) return refused({ code: 'no-conversation' });
  const actor = await db.attendants.get(by);
  const wrote = message.author.kind === 'attendant' && message.author.id === by;
  const permitted = permit(actor, wrote ? 'see' : 'reply', conversation.service);
  return permitted.ok ? done(message) : permitted;
}
