import type { Service } from '../../shared/domain/conversations/service';
import { givenTo } from '../../shared/domain/conversations/transitions';
import type { ServiceChange } from '../../shared/domain/queue/serviceChange';
import type { AssignHow } from '../../shared/domain/queue/serviceChange';
import { refused } from '../../shared/kernel/result';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { actOn, served } from './serve/actOn';
import type { ActFailure, ActInput, Scene, Served } from './serve/actOn';

export type ClaimFailure = { readonly code: 'closed' };

/** A person takes a conversation that nobody has. Whose it is already: nothing changes. Of two at once the first wins. */
export async function claim(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | ClaimFailure>> {
  return actOn(db, input, 'claim', occasion, (scene) => take(scene, 'claimed'));
}

/** The person of the scene has it from now on. */
export function take({ conversation, actor, now }: Scene, how: AssignHow): Result<Served, ClaimFailure> {
  const { service } = conversation;
  if (service.stage === 'closed') return refused({ code: 'closed' });
  if (service.attendantId === actor.id) return served(service);
  return served(givenTo(service, actor.id, now), assigned(service, actor.id, how));
}

/** The entry of the log that says who has it now. */
export function assigned(before: Service, attendantId: string, how: AssignHow): ServiceChange {
  const { attendantId: had, missed, queuedAt } = before;
  const body = { attendantId, before: had, how, reason: null, swept: missed !== null, queuedAt };
  return { kind: 'conversation.assigned', body };
}
