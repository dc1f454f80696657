import type { SendOutcome } from './channels';

/** Body of the journal's `outcome` entry: what the Graph API answered to one attempt. */
export interface JournaledOutcome {
  readonly outboxId: string;
  readonly outcome: SendOutcome;
  /** `SendRequest.attempt`; absent in old journals. */
  readonly attempt?: string;
}
