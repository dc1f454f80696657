import { tagged } from '../../shared/domain/conversations/marks';
import type { Service } from '../../shared/domain/conversations/service';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** The tags of a conversation, all of them. */
export async function setTags(
  db: BalcaoDatabase,
  input: ActInput & { readonly tags: readonly string[] },
  occasion: Occasion,
): Promise<Result<Service, ActFailure>> {
  return actOn(db, input, 'tag', occasion, ({ conversation: { service } }) => {
    const after = tagged(service, input.tags);
    if (after === service) return served(service);
    return served(after, { kind: 'conversation.tagged', body: { before: service.tags, after: after.tags } });
  });
}
