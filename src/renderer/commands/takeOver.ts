import type { Service } from '../../shared/domain/conversations/service';
import type { Result } from '../../shared/kernel/result';
import type { BalcaoDatabase } from '../db/database';
import { take } from './claim';
import type { ClaimFailure } from './claim';
import type { Occasion } from './occasion';
import { actOn } from './serve/actOn';
import type { ActFailure, ActInput } from './serve/actOn';

/** A manager takes a conversation from whoever has it: an act of its own, which the log names. */
export async function takeOver(
  db: BalcaoDatabase,
  input: ActInput,
  occasion: Occasion,
): Promise<Result<Service, ActFailure | ClaimFailure>> {
  return actOn(db, input, 'takeOver', occasion, (scene) => {
    return take(scene, scene.conversation.service.attendantId === null ? 'claimed' : 'taken-over');
  });
}
