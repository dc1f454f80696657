import type { BadLine, ColumnUse } from '../../../shared/domain/automation/flow/readRecords';
import type { Instant } from '../../../shared/kernel/instant';

/** Where the table of customers comes from. */
export interface RecordsRow {
  readonly key: 'records';
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly importedBy: string;
  /** Headings, in the order of the file. */
  readonly columns: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly count: number;
  /** Lines that could not be used, kept to be mended; the first thousand of them. */
  readonly badLines: readonly BadLine[];
  readonly badCount: number;
}
