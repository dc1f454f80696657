import type { Service } from '../../shared/domain/conversations/service';
import { givenTo, woken } from '../../shared/domain/conversations/transitions';
import { refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** Ends a snooze by hand: who had put it off has it at once, for anybody else it goes back to the queue. */
export async function wake(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | { readonly code: 'not-snoozed' }>> {
  return actOn(db, input, 'claim', occasion, ({ conversation, actor, now }) => {
    const { service } = conversation;
    if (service.stage !== 'snoozed') return refused({ code: 'not-snoozed' });
    const own = service.preferredId === null || service.preferredId === actor.id;
    const after = own ? givenTo(service, actor.id, now) : woken(service, now);
    return served(after, { kind: 'conversation.woken', body: { how: 'by-hand' } });
  });
}
