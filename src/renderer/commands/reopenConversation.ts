import type { Service } from '../../shared/domain/conversations/service';
import { givenTo } from '../../shared/domain/conversations/transitions';
import { refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

export type ReopenFailure =
  | { readonly code: 'not-closed' }
  /** The customer has begun another one since: at most one is open. */
  | { readonly code: 'other-open'; readonly conversationId: string };

/** A person opens a closed conversation again and has it. */
export async function reopenConversation(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | ReopenFailure>> {
  return actOn<ReopenFailure>(db, input, 'reopen', occasion, ({ desk, conversation, actor, now }) => {
    if (conversation.service.stage !== 'closed') return refused({ code: 'not-closed' });
    const conversationId = desk.otherOpen(conversation);
    if (conversationId !== null) return refused({ code: 'other-open', conversationId });
    const body = { how: 'by-hand', attendantId: actor.id } as const;
    return served(givenTo(conversation.service, actor.id, now), { kind: 'conversation.reopened', body });
  });
}
