import { missedSeenBy } from '../../shared/domain/conversations/marks';
import type { Service } from '../../shared/domain/conversations/service';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** The person has a CNA open: the CNA remembers who saw it. */
export async function markMissedSeen(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure>> {
  return actOn(db, input, 'see', occasion, ({ conversation: { service } }) => {
    const after = missedSeenBy(service, input.by);
    if (after === service) return served(service);
    return served(after, { kind: 'conversation.missed-seen', body: { attendantId: input.by } });
  });
}
