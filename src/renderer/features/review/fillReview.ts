import type { ReviewFacts } from '../../../shared/contract/review';
import { done, refused, type Failure, type Result } from '../../../shared/kernel/result';
import type { Bridge } from '../../bridge/bridge';
import type { Occasion } from '../../commands/occasion';
import { knownSchema, Staging } from '../../commands/restore/staging';
import { finishReview } from '../../commands/review/finishReview';

export interface ReviewOrder {
  readonly phoneNumberId: string;
  readonly facts: ReviewFacts & { readonly archiveId: string };
  readonly onShare: (share: number | null) => void;
}

/**
 * Fills the tables of this window from an archive; of a damaged one what lies before the damage. They are not compared
 * once more as a restore does: what was altered does not decrypt, and nobody goes on working in them.
 */
export async function fillReview(bridge: Bridge, order: ReviewOrder, occasion: Occasion): Promise<Result<null>> {
  const { phoneNumberId, facts } = order;
  if (facts.schema > knownSchema) return refused({ code: 'backup-newer' });
  const hash = (): Promise<string> => Promise.reject(new Error('nothing is compared'));
  const staging = await Staging.begin({ phoneNumberId, schema: facts.schema, hash }, occasion);
  try {
    const failure = await fill(bridge, order, staging);
    if (failure !== null) {
      await staging.abandon();
      return refused(failure);
    }
    await finishReview(staging, occasion);
    return done(null);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    return refused({ code: name === 'QuotaExceededError' ? 'disk-full' : 'backup-restore-failed', detail: name });
  }
}

async function fill(bridge: Bridge, { facts, onShare }: ReviewOrder, staging: Staging): Promise<Failure | null> {
  const { archiveId, salvage } = facts;
  await bridge.request('archive.rewind', archiveId);
  const decoder = new TextDecoder();
  let rows = 0;
  let next = bridge.request('archive.next', archiveId, salvage !== null);
  for (;;) {
    const answer = await next;
    if (!answer.ok) return answer.failure;
    if (answer.value === null) return null;
    // The next piece is decrypted while this one is written.
    next = bridge.request('archive.next', archiveId, salvage !== null);
    const { place, body } = answer.value;
    rows += await staging.put(place, decoder.decode(body));
    onShare(facts.rows === 0 ? null : Math.min(1, rows / facts.rows));
  }
}
