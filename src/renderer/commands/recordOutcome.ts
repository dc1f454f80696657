import type { CounterTally, SendOutcome } from '../../shared/contract/channels';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { storeBatch } from './receive/storeBatch';

export interface Answer {
  readonly outboxId: string;
  readonly outcome: SendOutcome;
}

/** Notes what main answered to a request of this run. @returns what happened, as counts */
export async function recordOutcome(db: BalcaoDatabase, answer: Answer, occasion: Occasion): Promise<CounterTally> {
  const { now, random } = occasion;
  const options = { now, jitter: () => (random(1)[0] ?? 0) / 256, recovering: false };
  return storeBatch(db, [{ kind: 'answer', seq: 0, place: 0, at: now, ...answer }], options, null);
}
