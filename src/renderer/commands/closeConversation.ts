import { tagged } from '../../shared/domain/conversations/marks';
import type { Service } from '../../shared/domain/conversations/service';
import { closed } from '../../shared/domain/conversations/transitions';
import { refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput, Scene, Served } from './serve/actOn';

export interface ClosingInput extends ActInput {
  /** Words that the team chose; null: none. */
  readonly reason: string | null;
  /** All tags from now on; absent: as they were. */
  readonly tags?: readonly string[];
}

export type ClosingFailure = { readonly code: 'already-closed' };

/** Ends a conversation. One that was closed as CNA is settled by it. Who closes has read what was unread. */
export async function closeConversation(
  db: BalcaoDatabase,
  input: ClosingInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | ClosingFailure>> {
  return actOn(db, input, 'close', occasion, (scene) => planClosing(scene, input));
}

/** Shared with the closing of many. */
export function planClosing(
  { desk, conversation, actor, now }: Scene,
  { reason, tags }: Pick<ClosingInput, 'reason' | 'tags'>,
): Result<Served, ClosingFailure> {
  const { service } = conversation;
  if (service.stage === 'closed' && service.missed === null) return refused({ code: 'already-closed' });
  const words = reason?.trim() ?? '';
  const closing = { at: now, by: actor.id, reason: words === '' ? null : words };
  const after = closed(tags === undefined ? service : tagged(service, tags), closing);
  desk.markRead(conversation.id);
  if (service.stage === 'closed') return served(after);
  const body = { reason: closing.reason, tags: after.tags, before: service.attendantId };
  return served(after, { kind: 'conversation.closed', body });
}
