/** What main's journal says of the job's newest attempt; attempts whose outcome the tables hold already do not count. */
export interface Journaled {
  /** There is a `send` entry: it was about to be posted. */
  readonly posted: boolean;
  /** There is an `outcome` entry behind that, not yet pulled. */
  readonly outcome: boolean;
}

/**
 * 'keep': as it is. 'queue': surely never posted, back into the queue. 'unconfirmed': it may have been accepted, so it is
 * never sent again on its own. 'await-outcome': the answer stands in the journal and settles the job when it is pulled.
 */
export type RestartVerdict = 'keep' | 'queue' | 'unconfirmed' | 'await-outcome';

/**
 * What becomes of an outbox job that a restart found. There is no idempotency key (cloud-api 6.1): the journal's `send`
 * entry, written before the POST, is the only proof that it did not leave.
 */
export function afterRestart(
  job: { readonly state: 'queued' | 'sending' | 'unconfirmed' },
  journaled: Journaled,
): RestartVerdict {
  if (journaled.posted && journaled.outcome) return 'await-outcome';
  // A queued job with an unanswered post: the tables are older than the journal.
  if (journaled.posted) return job.state === 'unconfirmed' ? 'keep' : 'unconfirmed';
  return job.state === 'sending' ? 'queue' : 'keep';
}
