import type { TFunction } from 'i18next';
import type { Clock } from '../../shared/kernel/instant';
import type { Bridge } from '../bridge/bridge';
import type { BalcaoDatabase } from '../db/database';

/** What exporting needs of the counter. */
export interface ExportTools {
  readonly db: BalcaoDatabase;
  readonly bridge: Bridge;
  readonly clock: Clock;
  readonly t: TFunction;
  /** Name and number of the shop, as people know it. */
  readonly shop: string;
  readonly number: string;
}

/** What is told while it goes on. */
export interface ExportProgress {
  /** checking: the log's chain. */
  readonly phase: 'reading' | 'checking' | 'ending';
  /** Messages; entries of the log while it is checked. */
  readonly done: number;
  readonly total: number;
}

export interface ExportRun {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}
