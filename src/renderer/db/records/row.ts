import type { CustomerRecord } from '../../../shared/domain/automation/flow/customerRecord';

/** A line of the table of customers that the owner imported; replaced as a whole by the next import. */
export interface RecordRow extends CustomerRecord {
  /** What it is found by (`recordKey`): a multiEntry index. */
  readonly keys: readonly string[];
}
