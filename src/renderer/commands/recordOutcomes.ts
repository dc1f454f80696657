import type { CounterTally, SendOutcome } from '../../shared/contract/channels';
import type { BalcaoDatabase } from '../db/database';
import type { Occasion } from './occasion';
import { storeBatch } from './receive/storeBatch';

export interface Answer {
  readonly outboxId: string;
  readonly outcome: SendOutcome;
}

/**
 * Notes what main answered to requests of this run: all that came meanwhile in one transaction.
 * @returns what happened, as counts
 */
export async function recordOutcomes(
  db: BalcaoDatabase,
  answers: readonly Answer[],
  { now, random }: Occasion,
): Promise<CounterTally> {
  const options = { now, jitter: () => (random(1)[0] ?? 0) / 256, recovering: false };
  const items = answers.map((answer, place) => ({ kind: 'answer', seq: 0, place, at: now, ...answer }) as const);
  return (await storeBatch(db, items, options, null)).tally;
}
