import { prioritised } from '../../shared/domain/conversations/marks';
import type { Priority, Service } from '../../shared/domain/conversations/service';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** How urgent a conversation is: the queue serves the more urgent first. */
export async function setPriority(
  db: BalcaoDatabase,
  input: ActInput & { readonly priority: Priority },
  occasion: Occasion,
): Promise<Result<Service, ActFailure>> {
  return actOn(db, input, 'prioritise', occasion, ({ conversation: { service } }) => {
    const after = prioritised(service, input.priority);
    if (after === service) return served(service);
    const body = { before: service.priority, after: after.priority };
    return served(after, { kind: 'conversation.prioritised', body });
  });
}
