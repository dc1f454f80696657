import { followedBy, unfollowedBy } from '../../shared/domain/conversations/marks';
import type { Service } from '../../shared/domain/conversations/service';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** The person wants to be told what happens in a conversation. */
export async function follow(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure>> {
  return actOn(db, input, 'follow', occasion, ({ conversation: { service } }) => {
    const after = followedBy(service, input.by);
    if (after === service) return served(service);
    return served(after, { kind: 'conversation.followed', body: { attendantId: input.by } });
  });
}

/** … and does not any more. */
export async function unfollow(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure>> {
  return actOn(db, input, 'follow', occasion, ({ conversation: { service } }) => {
    const after = unfollowedBy(service, input.by);
    if (after === service) return served(service);
    return served(after, { kind: 'conversation.unfollowed', body: { attendantId: input.by } });
  });
}
